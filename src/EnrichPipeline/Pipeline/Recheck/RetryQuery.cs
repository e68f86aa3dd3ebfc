using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;

namespace EnrichPipeline.Pipeline.Recheck;

/// <summary>Which references are to be asked about again by hand.</summary>
/// <param name="Verdict">Only those of this verdict; null for all that are not matched.</param>
/// <param name="Since">Only those resolved at that time or later.</param>
/// <param name="Name">Only in articles of this name, where <c>*</c> stands for anything; null for all.</param>
public sealed record RetryQuery(Verdict? Verdict, DateTimeOffset? Since, string? Name)
{
    internal bool Fits(string article) => Name is null || System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(Name, article, ignoreCase: false);

    internal bool Fits(EnrichedReference reference) =>
        (Verdict is { } verdict ? reference.Verdict == verdict : reference.Verdict != Model.Verdict.Matched || reference.Unanswered.Count > 0)
        && (Since is not { } since || reference.ResolvedAt >= since);
}

/// <summary>What a query comes to for one article.</summary>
public sealed record RetryPlan(string Article, string Version, IReadOnlyList<int> Ordinals)
{
    /// <summary>References that share the calls to PubMed which each of them needs, three at most: by place, by title, and the records.</summary>
    private const int Sharing = 20;

    /// <summary>The most searches at CrossRef; what PubMed settles needs none.</summary>
    public int Searches => Ordinals.Count;

    /// <summary>About how many calls to PubMed so many references share.</summary>
    public static int SharedCalls(int references) => 3 * ((references + Sharing - 1) / Sharing);
}
