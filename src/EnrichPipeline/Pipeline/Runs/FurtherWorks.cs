using EnrichPipeline.Articles;
using EnrichPipeline.Citations;
using EnrichPipeline.Model;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Pipeline.Runs;

/// <summary>
/// Fills in what a further work of an entry has in common with the work before it, and therefore does not print: the authors
/// ("…; Phys. Lett. B 435, 389 (1998)") and the journal ("…; ibid. 51, 1874 (1995)").
/// </summary>
internal static class FurtherWorks
{
    /// <param name="before">The citation of the preceding work, with its fields filled in; null for the first reference.</param>
    public static Citation Fill(Reference reference, Citation own, Citation? before)
    {
        if (before is null || !IsFurther(reference))
            return own;
        if (JoinedWorks.PlaceInSameJournal(reference.Printed) is { } place)
            own = CitationParser.Parse(InJournal(before.Container, place));
        else if (own.Authors.Count > 0 || !JoinedWorks.BeginsWithJournal(reference.Printed))
            return own;
        return own with { Authors = before.Authors, EtAl = before.EtAl };
    }

    /// <summary>Returns the text with the authors and the journal, so that sources and matching see them, or null if it prints them.</summary>
    public static string? TextOf(Reference reference, Citation citation)
    {
        var printed = reference.Printed;
        if (!IsFurther(reference) || citation.Authors.Any(name => printed.Contains(name.Family, StringComparison.Ordinal)))
            return null;
        var place = JoinedWorks.PlaceInSameJournal(printed);
        return place is null && !JoinedWorks.BeginsWithJournal(printed)
            ? null
            : string.Join(", ", citation.Authors.Select(RepeatedAuthors.NameOf).Append(place is null ? printed
                : InJournal(citation.Container, place)));
    }

    private static bool IsFurther(Reference reference) => reference.Part is not (null or "a");

    // A letter names a section of the journal: behind "Phys. Rev. A", "ibid. B 13" is "Phys. Rev. B 13".
    private static string InJournal(string? journal, string place)
    {
        var name = journal ?? "";
        if (place is [>= 'A' and <= 'Z', not (>= 'a' and <= 'z'), ..] && name is [.., ' ', >= 'A' and <= 'Z'])
            name = name[..^2];
        return $"{name} {place}".Trim();
    }
}
