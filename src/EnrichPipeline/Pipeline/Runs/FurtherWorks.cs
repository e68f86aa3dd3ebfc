using EnrichPipeline.Articles;
using EnrichPipeline.Citations;
using EnrichPipeline.Model;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Pipeline.Runs;

/// <summary>
/// Fills in what a further work of an entry has in common with the work before it, and therefore does not print: the authors
/// ("…; Phys. Lett. B 435, 389 (1998)"), the journal ("…; B. Bond, ibid. 51, 1874 (1995)"), or both.
/// </summary>
internal static class FurtherWorks
{
    /// <param name="before">The citation of the preceding work, with its fields filled in; null for the first reference.</param>
    public static Citation Fill(Reference reference, Citation own, Citation? before)
    {
        if (before is null || !IsFurther(reference))
            return own;
        var inFull = JoinedWorks.WithJournal(reference.Printed, before.Container);
        var work = inFull is null ? own : CitationParser.Parse(inFull);
        return work.Authors.Count == 0 && JoinedWorks.BeginsWithJournal(inFull ?? reference.Printed)
            ? work with { Authors = before.Authors, EtAl = before.EtAl }
            : work;
    }

    /// <summary>
    /// Returns the text with the authors and the journal, so that sources and matching see them, or null if it prints them.
    /// </summary>
    public static string? TextOf(Reference reference, Citation citation)
    {
        if (!IsFurther(reference))
            return null;
        var inFull = JoinedWorks.WithJournal(reference.Printed, citation.Container);
        var text = inFull ?? reference.Printed;
        return JoinedWorks.BeginsWithJournal(text) && !citation.Authors.Any(name => text.Contains(name.Family, StringComparison.Ordinal))
            ? string.Join(", ", citation.Authors.Select(RepeatedAuthors.NameOf).Append(text))
            : inFull;
    }

    private static bool IsFurther(Reference reference) => reference.Part is not (null or "a");
}
