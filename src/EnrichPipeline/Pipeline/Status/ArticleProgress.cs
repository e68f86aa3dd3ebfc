using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;

namespace EnrichPipeline.Pipeline.Status;

/// <summary>What is new of an article's references since the last time one asked.</summary>
/// <param name="Seen">To be given back the next time.</param>
/// <param name="Printed">All references, where they were not told before; else null.</param>
public sealed record ArticleProgress(ProgressCursor Seen, IReadOnlyList<PrintedReference>? Printed, IReadOnlyList<ReferenceProgress> Results);

/// <summary>What was told so far.</summary>
public sealed class ProgressCursor
{
    internal ProgressCursor(string version, bool printed, IReadOnlyDictionary<int, string> results) =>
        (Version, Printed, Results) = (version, printed, results);

    internal string Version { get; }

    internal bool Printed { get; }

    internal IReadOnlyDictionary<int, string> Results { get; }
}

/// <summary>A reference before anything is known of it.</summary>
public sealed record PrintedReference(int Ordinal, string? Label, string Printed);

/// <summary>What is known of a reference now.</summary>
/// <param name="Notices">In words.</param>
/// <param name="Unanswered">The quotas that could not be asked.</param>
public sealed record ReferenceProgress(
    int Ordinal,
    Verdict Verdict,
    double? Confidence,
    Doi? Doi,
    Pmid? Pmid,
    Pmcid? Pmcid,
    ReferenceLinks Links,
    IReadOnlyList<string> Notices,
    IReadOnlyList<Quota> Unanswered,
    string? Reason);
