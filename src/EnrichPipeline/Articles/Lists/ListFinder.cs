namespace EnrichPipeline.Articles.Lists;

/// <summary>Finds the reference lists of a text: under their headings, or, without one, by numbers that run to its end.</summary>
internal static class ListFinder
{
    private const double LikeEnoughUnderHeading = 0.4;
    private const double LikeEnoughAlone = 0.6;
    private const int FewestAlone = 3;
    private const int MaxLinesLookedAt = 8_000_000;

    public static IReadOnlyList<FoundList> Find(Passage whole)
    {
        var sections = Sections.Of(whole);
        var found = sections.SelectMany(UnderHeading).ToList();
        return found.Count > 0 ? found : Alone(whole);
    }

    // One heading may stand over several lists that each begin with 1.
    private static IEnumerable<FoundList> UnderHeading(Passage section)
    {
        var rest = section;
        for (var lookedAt = 0; lookedAt < MaxLinesLookedAt && rest.Lines.Count > 0;)
        {
            lookedAt += rest.Lines.Count;
            var entries = Numbered(rest, MarkerScan.Everywhere(rest), first: rest == section);
            if (entries.Count == 0)
                break;
            yield return new FoundList(rest, entries);
            rest = Sections.After(rest, entries[^1].End);
        }

        if (rest != section)
            yield break;
        if (UnnumberedSplitter.Split(section) is { Count: > 0 } unnumbered && IsListOfNames(section, unnumbered))
            yield return new FoundList(section, unnumbered);
    }

    private static IReadOnlyList<Entry> Numbered(Passage section, List<Marker> markers, bool first)
    {
        var entries = NumberedSplitter.Split(section, markers);
        return entries.Count > 0 && ListCheck.Likeness(section, entries) >= LikeEnoughUnderHeading
            && (first ? BeginsEarly(section, entries) : entries.Count >= FewestAlone && ListCheck.Likeness(section, entries) >= LikeEnoughAlone)
            ? entries
            : [];
    }

    // Between heading and list stands at most a note: "Papers of particular interest have been highlighted as…".
    private static bool BeginsEarly(Passage section, IReadOnlyList<Entry> entries) =>
        entries[0].Start - section.Lines[0].Start is var before && before < 800
        && (entries.Count >= FewestAlone || before < 40) && before * 2 < entries[^1].End - section.Lines[0].Start;

    private static bool IsListOfNames(Passage section, IReadOnlyList<Entry> entries) =>
        ListCheck.Likeness(section, entries) >= LikeEnoughAlone && ListCheck.NameLikeness(section, entries) >= 0.3;

    private static IReadOnlyList<FoundList> Alone(Passage whole)
    {
        if (whole.Lines.Count == 0)
            return [];
        foreach (var markers in new[] { MarkerScan.AtLineStarts, (Func<Passage, List<Marker>>)MarkerScan.Everywhere })
        {
            var entries = NumberedSplitter.Split(whole, markers(whole));
            if (entries.Count >= FewestAlone && ListCheck.Likeness(whole, entries) >= LikeEnoughAlone)
                return [new FoundList(whole, entries)];
        }

        return [];
    }
}
