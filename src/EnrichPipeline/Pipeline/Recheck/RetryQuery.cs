using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;

namespace EnrichPipeline.Pipeline.Recheck;

/// <summary>Selects the references to resolve again on request.</summary>
/// <param name="Verdict">Selects only references with this verdict; null selects all that are not matched.</param>
/// <param name="Since">Selects only references resolved at this time or later.</param>
/// <param name="Name">Selects only articles whose name fits this pattern, in which <c>*</c> stands for any text; null selects all.</param>
public sealed record RetryQuery(Verdict? Verdict, DateTimeOffset? Since, string? Name)
{
    internal bool Fits(string article) =>
        Name is null || System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(Name, article, ignoreCase: false);

    internal bool Fits(EnrichedReference reference) =>
        (Verdict is { } verdict
            ? reference.Verdict == verdict
            : reference.Verdict != Model.Verdict.Matched || reference.Unanswered.Count > 0)
        && (Since is not { } since || reference.ResolvedAt >= since);
}

/// <summary>The references of one article that a query selects.</summary>
public sealed record RetryPlan(string Article, string Version, IReadOnlyList<int> Ordinals)
{
    /// <summary>
    /// How many references share a call to PubMed on average. Each takes part in at most three calls: by coordinates, by title, and for
    /// records.
    /// </summary>
    private const int Sharing = 20;

    /// <summary>The largest number of searches at CrossRef. A reference that PubMed resolves needs none.</summary>
    public int Searches => Ordinals.Count;

    /// <summary>Returns the approximate number of calls to PubMed for this number of references.</summary>
    public static int SharedCalls(int references) => 3 * ((references + Sharing - 1) / Sharing);
}
