using EnrichPipeline.Matching.Text;

namespace EnrichPipeline.Matching.Scorers;

/// <summary>Compares what follows the part that the printed and the recorded title have in common.</summary>
internal static class TitleTails
{
    private const int Long = 8;

    /// <summary>Whether both titles go on after the head that they share, but differently.</summary>
    public static bool Differ(MatchInput input, WordList head)
    {
        var (printed, recorded) = (input.Printed.Title, WordList.Of(input.Record.Title));
        return (IsLonger(printed, head) && IsLonger(recorded, head)) || GoOnApart(printed, recorded, head);
    }

    private static bool IsLonger(WordList title, WordList head) => title.Letters.Length > head.Letters.Length + Long;

    // "…: Scotland" and "…: England". A word that only one of the titles has is merely left out.
    private static bool GoOnApart(WordList printed, WordList recorded, WordList head)
    {
        var (from, to) = (EndOf(head, printed), EndOf(head, recorded));
        if (from >= printed.Count || to >= recorded.Count)
            return false;
        var changes = TitleChanges.Between(WordList.Of(recorded.Join(to, recorded.Count)), printed, from, printed.Count);
        return changes is { Missing: > 0, Extra: > 0 };
    }

    /// <summary>Returns the index of the first word after the head.</summary>
    private static int EndOf(WordList head, WordList title)
    {
        var end = ApproximateSearch.Find(head.Letters, title.Letters).End;
        return end >= title.Letters.Length ? title.Count : title.WordAt(Math.Max(0, end - 1)) + 1;
    }
}
