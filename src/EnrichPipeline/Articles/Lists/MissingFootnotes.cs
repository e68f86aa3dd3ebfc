namespace EnrichPipeline.Articles.Lists;

/// <summary>Finds the footnotes that the labeller missed, by the numbers that are missing between those found.</summary>
internal static class MissingFootnotes
{
    private const int MaxLines = 8;
    private const double LikeEnough = 0.5;

    /// <summary>Returns the runs, and those before and between them whose numbers lead up to theirs without a gap.</summary>
    public static List<ListRun> AddTo(LabelledLines labelled, IReadOnlyList<ListRun> notes)
    {
        var (all, kind) = (new List<ListRun>(), notes[0].Labels);
        if (notes.Any(run => run.Labels != kind || !LabelOf(labelled, run.Firsts[0]).IsNumber))
            return [.. notes];
        var (line, number) = (0, 0);
        foreach (var run in notes)
        {
            if (NumberSequence.LinesLeadingTo(labelled.Document, line, run.Firsts[0], number) is { Count: > 0 } missing
                && RunOf(labelled, missing, run.Lines[0]) is { Likeness: >= LikeEnough } found)
                all.Add(found);
            all.Add(run);
            (line, number) = (run.Lines[^1] + 1, LabelOf(labelled, run.Firsts[^1]).Number);
        }

        return all;
    }

    private static PrintedLabel LabelOf(LabelledLines labelled, int line) => labelled.Document.Facts[line].Label;

    // A note extends to the next note, a blank line, a page number or the end of the page.
    private static ListRun RunOf(LabelledLines labelled, List<int> firsts, int below)
    {
        var (document, run) = (labelled.Document, new ListRun(labelled, null));
        for (var i = 0; i < firsts.Count; i++)
        {
            run.Add(firsts[i], first: true);
            var end = Math.Min(firsts[i] + MaxLines, i + 1 < firsts.Count ? firsts[i + 1] : below);
            for (var line = firsts[i] + 1; line < end && ContinuesNote(document, line); line++)
                run.Add(line, first: false);
        }

        return run.Close();
    }

    private static bool ContinuesNote(DocumentLines document, int line) => document.Lines[line] is { Gap: 0, NewPage: false }
        && !document.IsRunningHead(line) && !document.Facts[line].Is(LineMarks.PageNumber);
}
