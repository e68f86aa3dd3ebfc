using EnrichPipeline.Model;
using EnrichPipeline.Sources.Lanes;
using EnrichPipeline.Telemetry;
using Microsoft.Extensions.Logging;
using Polly.Retry;

namespace EnrichPipeline.Sources.Http;

/// <summary>Sees what happens to the calls of one lane, and tells it: to the log, to the measurements, to whoever asks how the lane stands.</summary>
internal sealed partial class LaneWatch(Lane lane, LaneStates states, Measures measures, TimeProvider time, ILogger<LaneClient> logger)
{
    /// <summary>The budget, with its waits timed.</summary>
    public ILaneBudget Over(ILaneBudget budget) => new MeasuredBudget(budget, measures, time);

    /// <summary>One try begins; it ends when what is given is disposed of.</summary>
    public MeasuredCall Try() => new(lane, measures, time);

    public void TriesAgain(OnRetryArguments<Trouble?> args) =>
        Log.Again(logger, lane, args.Outcome.Result?.Status, args.Outcome.Result?.Reason ?? "no answer in time", args.AttemptNumber + 1, args.RetryDelay);

    /// <summary>The question is answered, or given up after all its tries.</summary>
    public void Ended(Trouble? trouble)
    {
        states.Heard(lane, trouble);
        if (trouble is { Kind: TroubleKind.Passing or TroubleKind.Refused })
            Log.GaveUp(logger, lane, trouble.Status, trouble.Reason);
    }

    public void Blocked(Trouble trouble) => Log.Blocked(logger, lane, trouble.Status, trouble.Reason);

    private static partial class Log
    {
        [LoggerMessage(2001, LogLevel.Information, "{Lane}: try {Attempt} came to nothing ({Status}, {Reason}); again in {Delay}")]
        public static partial void Again(ILogger logger, Lane lane, int? status, string reason, int attempt, TimeSpan delay);

        [LoggerMessage(2002, LogLevel.Warning, "{Lane}: could not ask ({Status}, {Reason})")]
        public static partial void GaveUp(ILogger logger, Lane lane, int? status, string reason);

        [LoggerMessage(2003, LogLevel.Error, "{Lane}: the service refuses us ({Status}, {Reason}); nothing more is sent through this lane until it is put right or hours have passed")]
        public static partial void Blocked(ILogger logger, Lane lane, int? status, string reason);
    }
}
