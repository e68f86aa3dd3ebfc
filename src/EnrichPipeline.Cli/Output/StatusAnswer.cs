using EnrichPipeline.Pipeline.Status;

namespace EnrichPipeline.Cli.Output;

/// <summary>The JSON of <c>enrich status</c>; other programs read it.</summary>
/// <param name="Pipeline">The state of the whole pipeline, or null if only one article was requested.</param>
internal sealed record StatusAnswer(IReadOnlyList<ArticleLine> Articles, PipelineAnswer? Pipeline);

/// <summary>The progress of one article.</summary>
/// <param name="State"><c>waiting</c>, <c>working</c>, <c>partial</c>, <c>complete</c>, <c>refused</c> or <c>ignored</c>.</param>
/// <param name="Answered">
/// How many references have an answer, so that they are neither waiting nor unavailable; null if the references are not known.
/// </param>
internal sealed record ArticleLine(
    string Article, string State, int? Answered, int? References, DateTimeOffset? Since, string? Problem);

/// <summary>The state of the whole pipeline.</summary>
/// <param name="Advice">What to do, in one or two sentences for each condition; empty if there is nothing to do.</param>
internal sealed record PipelineAnswer(
    OpenRunsLine OpenRuns, IReadOnlyList<QueueLine> Queues, IReadOnlyList<QuotaUsage> Quotas, IReadOnlyList<string> Advice)
{
    public static PipelineAnswer Of(PipelineState state) => new(
        new(state.Runs.Open, state.Runs.Stuck, state.Runs.Oldest?.TotalSeconds),
        [.. state.Queues.Select(queue => new QueueLine(queue.Name, queue.Messages, queue.Age?.TotalSeconds))],
        state.Quotas,
        EnrichPipeline.Pipeline.Status.Advice.On(state));
}

/// <summary>The runs whose document is missing or partial.</summary>
internal sealed record OpenRunsLine(int Count, int Stuck, double? OldestSeconds);

/// <summary>A queue and the age of its oldest message that is due.</summary>
internal sealed record QueueLine(string Name, int Messages, double? OldestSeconds);
