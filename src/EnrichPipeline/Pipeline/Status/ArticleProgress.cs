using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;

namespace EnrichPipeline.Pipeline.Status;

/// <summary>The changes to the references of an article since the last call.</summary>
/// <param name="Seen">The cursor for the next call.</param>
/// <param name="Printed">All references on the first call, otherwise null.</param>
public sealed record ArticleProgress(
    ProgressCursor Seen,
    IReadOnlyList<PrintedReference>? Printed,
    IReadOnlyList<ReferenceProgress> Results);

/// <summary>The state that earlier calls have returned.</summary>
public sealed class ProgressCursor
{
    internal ProgressCursor(string version, bool printed, IReadOnlyDictionary<int, string> results) =>
        (Version, Printed, Results) = (version, printed, results);

    internal string Version { get; }

    internal bool Printed { get; }

    internal IReadOnlyDictionary<int, string> Results { get; }
}

/// <summary>A reference as printed, before it is resolved.</summary>
public sealed record PrintedReference(int Ordinal, string? Label, string Printed);

/// <summary>The current result of a reference.</summary>
/// <param name="Notices">One sentence for each notice.</param>
/// <param name="Unanswered">The quotas of the sources that were unavailable.</param>
/// <param name="Leads">The reasons why a person should check the reference, one sentence each; empty if nobody needs to.</param>
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
    IReadOnlyList<string> Leads,
    string? Reason);
