using EnrichPipeline.Matching.Text;

namespace EnrichPipeline.Matching.Scorers;

/// <summary>Compares the years in titles, which tell one yearly report from the next: "Cancer statistics, 2020".</summary>
internal static class TitleYears
{
    /// <summary>Whether each title has a year that the other lacks.</summary>
    public static bool Differ(WordList title, WordList text, int from, int to) =>
        HasOwn(title, 0, title.Count, text, from, to) && HasOwn(text, from, to, title, 0, title.Count);

    private static bool HasOwn(WordList words, int from, int to, WordList others, int otherFrom, int otherTo)
    {
        for (var i = from; i < to; i++)
        {
            if (Number.Year(words[i]) is not null && !others.Has(words, i, otherFrom, otherTo))
                return true;
        }
        return false;
    }
}
