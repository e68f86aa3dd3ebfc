namespace EnrichPipeline.Articles.Lists;

/// <summary>Finds the reference lists of a text: those under headings or, if there is no heading, those that are certainly lists.</summary>
internal static class ListFinder
{
    private const int NearList = 12;
    private const int MinHeaded = 3;
    private const int MinNumbered = 3;
    private const int MinUnnumbered = 8;
    private const int MinNotes = 5;
    private const double LikeEnoughHeaded = 0.4;
    private const double LikeEnoughAlone = 0.6;
    private const double LikeEnoughContinued = 0.4;
    private const double LikeEnoughNotes = 0.8;
    private const double MinShareOfText = 0.7;

    public static IReadOnlyList<FoundList> Find(Passage whole, ListSearchReport search, LineModel? model = null)
    {
        var labelled = new ListLabeller(model ?? LineModel.Default).Label(whole);
        var runs = new RunReader(labelled).Read();
        search.Record(labelled.Document, runs);
        return [.. Chosen(labelled, runs).Where(run => run.Entries.Count > 0).Select(run => run.ToFoundList())];
    }

    private static List<ListRun> Chosen(LabelledLines labelled, List<ListRun> runs)
    {
        var headed = runs.FindAll(run => run.Heading is { } heading
            && !ListEndings.IsHeading(labelled.Document[heading])
            && (run.Entries.Count >= MinHeaded ? run.Likeness >= LikeEnoughHeaded : run.Likeness > 0.5));
        if (headed.Count > 0)
            return WithSimilarLists(labelled.Document, runs, headed);
        runs = runs.FindAll(run => !StandsUnderOther(labelled.Document, run.Lines[0]));
        if (runs.Sum(run => run.Lines.Count) >= MinShareOfText * labelled.Labels.Count
            && runs.FindAll(run => run.Likeness > 0.5) is { Count: > 0 } all)
            return all;
        var alone = runs.FindAll(run => run.Likeness >= LikeEnoughAlone && run.Entries.Count >= MinEntriesAlone(labelled.Document, run));
        if (alone.Count > 0)
            return MissingFootnotes.AddTo(labelled, WithContinuedNumbers(labelled.Document, runs, alone));
        var notes = runs.FindAll(run => run.Likeness >= LikeEnoughNotes);
        return notes.Sum(run => run.Entries.Count) >= MinNotes ? MissingFootnotes.AddTo(labelled, notes) : [];
    }

    // "Related articles", "Cited by": a list, but not this article's references.
    private static bool StandsUnderOther(DocumentLines document, int line) =>
        Enumerable.Range(Math.Max(0, line - 2), Math.Min(line, 2) + 1).Any(near => ListEndings.IsHeading(document[near]));

    // A list without numbers must be long, or nearly all its entries must begin with names and look much like references.
    private static int MinEntriesAlone(DocumentLines document, ListRun run)
    {
        if (run.Labels is not (LabelKind.None or LabelKind.Bullet))
            return MinNumbered;
        var plain = run.Likeness >= 0.95 && Part(run.Firsts, line => StartReader.IsSureName(document.Facts[line].Start)) >= 0.8
            && Part(run.Firsts, line => document.Facts[line].Likeness >= 2) >= 0.8;
        return plain ? MinNumbered : MinUnnumbered;
    }

    // Adds lists that closely follow one with a heading and are alike, and a list without a heading that is much larger than those with
    // one.
    private static List<ListRun> WithSimilarLists(DocumentLines document, List<ListRun> runs, List<ListRun> headed)
    {
        var (kept, known, count) = (new List<ListRun>(), headed.ToHashSet(), headed.Sum(run => run.Entries.Count));
        foreach (var run in runs)
        {
            var near = kept.Count > 0 && run.Lines[0] - kept[^1].Lines[^1] <= NearList && run.Entries.Count > 1
                && run.Likeness >= LikeEnoughAlone && AreAlike(document, kept[^1], run)
                && !Enumerable.Range(kept[^1].Lines[^1], run.Lines[0] - kept[^1].Lines[^1])
                    .Any(line => ListEndings.IsHeading(document[line]));
            if (known.Contains(run) || near || run.Entries.Count > Math.Max(MinUnnumbered, 2 * count)
                && run.Likeness >= LikeEnoughAlone)
                kept.Add(run);
        }

        return kept;
    }

    // A page with one or two notes is not a list by itself, but its numbers continue those of the page before.
    private static List<ListRun> WithContinuedNumbers(DocumentLines document, List<ListRun> runs, List<ListRun> alone)
    {
        var (kept, known) = (new List<ListRun>(), alone.ToHashSet());
        foreach (var run in runs)
        {
            if (known.Contains(run) || kept.Count > 0 && run.Likeness >= LikeEnoughContinued && ContinuesNumbers(document, kept[^1], run))
                kept.Add(run);
        }

        return kept;
    }

    private static bool ContinuesNumbers(DocumentLines document, ListRun before, ListRun run)
    {
        var (last, first) = (document.Facts[before.Firsts[^1]].Label, document.Facts[run.Firsts[0]].Label);
        return run.Labels == before.Labels && first.IsNumber && first.Number == last.Number + 1;
    }

    // A series of publications printed after the list is different: its years are elsewhere, and it begins with numbers instead of names.
    private static bool AreAlike(DocumentLines document, ListRun one, ListRun other)
    {
        return Differ(line => YearText.FindIn(document[line][..Math.Min(60, document[line].Length)]) >= 0) <= 0.5
            && Differ(line => document.Facts[line].Label.IsNumber) <= 0.5
            && Differ(line => StartReader.IsSureName(document.Facts[line].Start)) <= 0.5;

        double Differ(Predicate<int> has) => Math.Abs(Part(one.Firsts, has) - Part(other.Firsts, has));
    }

    private static double Part(IReadOnlyList<int> lines, Predicate<int> has) =>
        lines.Count(line => has(line)) / (double)Math.Max(1, lines.Count);
}
