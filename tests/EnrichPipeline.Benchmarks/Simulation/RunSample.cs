namespace EnrichPipeline.Benchmarks.Simulation;

/// <summary>The state of the run at one moment.</summary>
/// <param name="At">The time since the drop.</param>
/// <param name="Calls">CrossRef list calls so far.</param>
/// <param name="Waiting">The messages in the queue of references, including hidden ones.</param>
internal readonly record struct RunSample(TimeSpan At, int Calls, int Waiting)
{
    /// <summary>Returns the share of a rate that was used from the first call on, while work was waiting.</summary>
    public static double BudgetUsed(IReadOnlyList<RunSample> samples, double perSecond)
    {
        RunSample[] busy = [.. samples.SkipWhile(sample => sample.Calls == 0).TakeWhile(sample => sample.Waiting > 0)];
        return busy is [var first, .., var last] ? (last.Calls - first.Calls) / ((last.At - first.At).TotalSeconds * perSecond) : 0;
    }

    /// <summary>Returns the lowest number of calls per second over any minute with work.</summary>
    public static double WorstMinute(IReadOnlyList<RunSample> samples)
    {
        RunSample[] busy = [.. samples.SkipWhile(sample => sample.Calls == 0).TakeWhile(sample => sample.Waiting > 0)];
        return busy
            .Select(from => (From: from, To: busy.FirstOrDefault(to => to.At - from.At >= TimeSpan.FromMinutes(1))))
            .Where(minute => minute.To.At > minute.From.At)
            .Select(minute => (minute.To.Calls - minute.From.Calls) / (minute.To.At - minute.From.At).TotalSeconds)
            .DefaultIfEmpty(0)
            .Min();
    }
}
