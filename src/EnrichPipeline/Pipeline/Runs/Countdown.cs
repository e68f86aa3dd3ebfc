namespace EnrichPipeline.Pipeline.Runs;

/// <summary>
/// Decides when to check the storage for the completion of a run: whenever this process has done a quarter of what was missing at the last
/// check. Other processes may have done the rest, so the last checks are close together; ten are enough for thirty references.
/// </summary>
internal sealed class Countdown(int missing)
{
    private const int Quarter = 4;

    private readonly Lock _lock = new();
    private int _missing = missing;
    private int _done;
    private int _doneAtLook;
    private bool _isLooking;
    private bool _isComplete;

    /// <summary>Counts one more result. Returns true if the storage should be checked.</summary>
    public bool Count()
    {
        lock (_lock)
        {
            _done++;
            return TryLook();
        }
    }

    /// <summary>Records the result of a check. Returns true if results written meanwhile make another check due.</summary>
    public bool Found(int missing)
    {
        lock (_lock)
        {
            (_missing, _done, _isLooking, _isComplete) = (missing, _done - _doneAtLook, false, missing == 0);
            return TryLook();
        }
    }

    private bool TryLook()
    {
        if (_isLooking || _isComplete || Quarter * _done < _missing)
            return false;
        (_isLooking, _doneAtLook) = (true, _done);
        return true;
    }
}
