using EnrichPipeline.Matching.Text;

namespace EnrichPipeline.Matching.Scorers;

/// <summary>The differences in words between a record's title and the printed title.</summary>
/// <param name="Missing">The number of words of the record's title that are not printed.</param>
/// <param name="Extra">The number of printed words that the record's title lacks.</param>
/// <param name="Unlike">
/// The dissimilarity of missing and extra words, summed: a misprint adds little, a different word up to one.
/// </param>
/// <param name="Opposed">Whether some words exclude each other, as "men" and "women" do.</param>
internal readonly record struct TitleChanges(int Missing, int Extra, double Unlike, bool Opposed)
{
    public static readonly TitleChanges None;

    /// <summary>The dissimilarity from which a word is a different word.</summary>
    public const double AnotherWord = 0.35;

    // With more wrong letters, even a long word is a different word: "stratification", "identification".
    private const int MaxMisprints = 3;

    public static TitleChanges Between(WordList title, WordList text, int from, int to)
    {
        var missing = OnlyIn(title, 0, title.Count, text, from, to);
        var extra = OnlyIn(text, from, to, title, 0, title.Count);
        var opposed = DecideAlone(title, missing) || DecideAlone(text, extra)
            || SingleLetters.Differ(title, text, from, to) || AreOpposed(title, missing, text, extra, from, to);
        return new TitleChanges(missing.Count, extra.Count, Unlikeness(title, missing, text, extra), opposed);
    }

    private static double Unlikeness(WordList title, List<int> missing, WordList text, List<int> extra)
    {
        var unlike = 0.0;
        foreach (var i in missing)
        {
            var (nearest, isMisprint) = (0.0, false);
            foreach (var j in extra)
            {
                nearest = Math.Max(nearest, WordDistance.Similarity(title[i], text[j]));
                // One letter more or less makes another code: Mg2+ and Mn2+.
                isMisprint |= !Number.HasDigit(title[i]) && WordDistance.Within(title[i], text[j], MaxMisprints);
            }
            unlike += extra.Count == 0 ? 0 : Math.Max(1 - nearest, isMisprint ? 0 : AnotherWord);
        }
        return unlike;
    }

    // Compares all words that are not in both titles, not only missing and extra ones, since "men" counts as found where "women" is. Also
    // compares words that one title has more often.
    private static bool AreOpposed(WordList title, List<int> missing, WordList text, List<int> extra, int from, int to)
    {
        for (var i = 0; i < title.Count; i++)
        {
            if (TitleWords.IsSmall(title[i]) || (text.Has(title, i, from, to) && !missing.Contains(i)))
                continue;
            for (var j = from; j < to; j++)
            {
                if ((!title.Has(text, j, 0, title.Count) || extra.Contains(j)) && OpposedWords.AreOpposed(title[i], text[j]))
                    return true;
            }
        }
        return false;
    }

    private static List<int> OnlyIn(WordList words, int from, int to, WordList others, int otherFrom, int otherTo)
    {
        var only = new List<int>();
        for (var i = from; i < to; i++)
        {
            if (!TitleWords.IsSmall(words[i])
                && (!TitleWords.HasSpellingOf(others, otherFrom, otherTo, words, i, from..to)
                    || IsOnceMore(words, from, i, others, otherFrom, otherTo)))
                only.Add(i);
        }
        return only;
    }

    // "Expression of gene expression" for "analysis of gene expression": the others have the word, but not as often.
    private static bool IsOnceMore(WordList words, int from, int index, WordList others, int otherFrom, int otherTo)
    {
        var before = words.CountOf(words[index], from, index);
        return before > 0 && others.CountOf(words[index], otherFrom, otherTo) is > 0 and var known && known <= before;
    }

    private static bool DecideAlone(WordList words, List<int> only)
    {
        foreach (var i in only)
        {
            if (OpposedWords.DecidesAlone(words[i]))
                return true;
        }
        return false;
    }
}
