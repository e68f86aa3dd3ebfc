namespace EnrichPipeline.Articles.Lists;

/// <summary>Finds the reference lists of a text: under their headings, or, without one, by numbers that run to its end.</summary>
internal static class ListFinder
{
    private const double LikeEnoughUnderHeading = 0.4;
    private const double LikeEnoughAlone = 0.6;
    private const double LikeEnoughNames = 0.3;
    private const int FewestAlone = 3;
    private const int MaxLinesLookedAt = 8_000_000;

    public static IReadOnlyList<FoundList> Find(Passage whole, ListSearch search)
    {
        var found = Sections.Of(whole).SelectMany(section => UnderHeading(section, search)).ToList();
        if (found.Count == 0 && Alone(whole, search) is { Count: > 0 } alone)
            return alone;
        return found.TrueForAll(IsOfReading) ? [.. InNotes(whole, search).Concat(found).OrderBy(list => list.Entries[0].Start)] : found;
    }

    private static bool IsOfReading(FoundList list) => ReferenceHeadings.IsOfReading(list.Passage.Heading!.Value.Of(list.Passage.Text));

    // Works of the humanities cite in numbered notes, and may name further reading besides.
    private static IEnumerable<FoundList> InNotes(Passage whole, ListSearch search) =>
        Sections.OfNotes(whole).Where(section => section.Lines.Count > 0).SelectMany(section => UnderNotes(section, search));

    private static IEnumerable<FoundList> UnderNotes(Passage section, ListSearch search)
    {
        var (entries, refused) = Numbered(section, MarkerScan.Everywhere(section), first: true);
        if (entries.Count >= FewestAlone)
            yield return new FoundList(section, entries);
        else
            search.Refused(section, entries.Count > 0 ? ListTry.Of(TryOutcome.Few, section, entries) : refused);
    }

    // One heading may stand over several lists that each begin with 1.
    private static IEnumerable<FoundList> UnderHeading(Passage section, ListSearch search)
    {
        var rest = section;
        var refused = new ListTry(TryOutcome.Nothing);
        for (var lookedAt = 0; lookedAt < MaxLinesLookedAt && rest.Lines.Count > 0;)
        {
            lookedAt += rest.Lines.Count;
            (var entries, refused) = Numbered(rest, MarkerScan.Everywhere(rest), first: rest == section);
            if (entries.Count == 0)
                break;
            yield return new FoundList(rest, entries);
            rest = Sections.After(rest, entries[^1].End);
        }

        if (rest != section)
            yield break;
        var unnumbered = section.Lines.Count == 0 ? [] : UnnumberedSplitter.Split(section);
        var unlike = unnumbered.Count == 0 ? refused : WhyNoNames(section, unnumbered);
        if (unlike is null)
            yield return new FoundList(section, unnumbered);
        else
            search.Refused(section, refused.Outcome == TryOutcome.NoRun ? unlike.Value : refused);
    }

    private static (IReadOnlyList<Entry> Entries, ListTry Refused) Numbered(Passage section, List<Marker> markers, bool first)
    {
        var entries = NumberedSplitter.Split(section, markers);
        if (entries.Count == 0)
            return ([], new ListTry(TryOutcome.NoRun));
        var likeness = ListCheck.Likeness(section, entries);
        TryOutcome? wrong = likeness < (first ? LikeEnoughUnderHeading : LikeEnoughAlone) ? TryOutcome.Unlike
            : first && !BeginsEarly(section, entries) ? TryOutcome.Late
            : !first && entries.Count < FewestAlone ? TryOutcome.Few : null;
        return wrong is { } outcome ? ([], ListTry.Of(outcome, section, entries)) : (entries, default);
    }

    // Between heading and list stands at most a note: "Papers of particular interest have been highlighted as…".
    private static bool BeginsEarly(Passage section, IReadOnlyList<Entry> entries) =>
        entries[0].Start - section.Lines[0].Start is var before && before < 800
        && (entries.Count >= FewestAlone || before < 40) && before * 2 < entries[^1].End - section.Lines[0].Start;

    private static ListTry? WhyNoNames(Passage section, IReadOnlyList<Entry> entries) =>
        ListCheck.Likeness(section, entries) < LikeEnoughAlone ? ListTry.Of(TryOutcome.Unlike, section, entries)
        : ListCheck.NameLikeness(section, entries) < LikeEnoughNames ? ListTry.Of(TryOutcome.NoNames, section, entries) : null;

    private static IReadOnlyList<FoundList> Alone(Passage whole, ListSearch search)
    {
        if (whole.Lines.Count == 0)
            return [];
        foreach (var scan in new[] { MarkerScan.AtLineStarts, (Func<Passage, List<Marker>>)MarkerScan.Everywhere })
        {
            var markers = scan(whole);
            var entries = NumberedSplitter.Split(whole, markers);
            if (entries.Count >= FewestAlone && ListCheck.Likeness(whole, entries) >= LikeEnoughAlone)
                return [new FoundList(whole, entries)];
            search.RefusedAlone(markers, entries, entries.Count is > 0 and < FewestAlone ? TryOutcome.Few : TryOutcome.Unlike);
        }

        return [];
    }
}
