namespace EnrichPipeline.Pipeline.Runs;

/// <summary>
/// Decides when to check the storage for the completion of a run: whenever this process has done a quarter of what was missing at the last
/// check. Other processes may have done the rest, so the last checks are close together; ten are enough for thirty references.
/// </summary>
internal sealed class CompletionCheckSchedule(int missing)
{
    private const int Quarter = 4;

    private readonly Lock _lock = new();
    private int _missing = missing;
    private int _done;
    private int _doneAtCheck;
    private bool _isChecking;
    private bool _isComplete;

    /// <summary>Counts one more result. Returns true if the storage should be checked.</summary>
    public bool Count()
    {
        lock (_lock)
        {
            _done++;
            return TryBeginCheck();
        }
    }

    /// <summary>Records the result of a check. Returns true if results written meanwhile make another check due.</summary>
    public bool Checked(int missing)
    {
        lock (_lock)
        {
            (_missing, _done, _isChecking, _isComplete) = (missing, _done - _doneAtCheck, false, missing == 0);
            return TryBeginCheck();
        }
    }

    private bool TryBeginCheck()
    {
        if (_isChecking || _isComplete || Quarter * _done < _missing)
            return false;
        (_isChecking, _doneAtCheck) = (true, _done);
        return true;
    }
}
