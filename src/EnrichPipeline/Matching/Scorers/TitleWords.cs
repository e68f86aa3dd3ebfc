using EnrichPipeline.Matching.Text;

namespace EnrichPipeline.Matching.Scorers;

/// <summary>Compares the title and the place where it was found word by word.</summary>
internal static class TitleWords
{
    public static TitleFinding Compare(Pair pair, TitleHit hit, Finding finding)
    {
        var (text, title, (from, to)) = (pair.Words, hit.Pattern, pair.Title);
        var differ = hit.Similarity < 1 && (NumeralsOnlyIn(title, 0, title.Count, text, from, to) || NumeralsOnlyIn(text, from, to, title, 0, title.Count));
        return new TitleFinding(
            differ && finding.Agrees ? finding with { Agreement = Agreement.Nearly } : finding,
            title.Letters.Length,
            hit.Similarity >= 1 ? 0 : CountOnlyIn(title, 0, title.Count, text, from, to),
            hit.Similarity >= 1 ? 0 : CountOnlyIn(text, from, to, title, 0, title.Count),
            differ,
            Covered(pair.Printed.Title, title),
            hit.Partial);
    }

    private static double Covered(Words printed, Words recorded) =>
        printed.Letters.Length == 0 ? 1 : Math.Min(1, (double)recorded.Letters.Length / printed.Letters.Length);

    private static int CountOnlyIn(Words words, int from, int to, Words others, int otherFrom, int otherTo)
    {
        var only = 0;
        for (var i = from; i < to; i++)
        {
            if (!IsSmall(words[i]) && !Knows(others, otherFrom, otherTo, words, i))
                only++;
        }
        return only;
    }

    private static bool IsSmall(ReadOnlySpan<char> word) =>
        word.Length == 1 || word is "of" or "the" or "and" or "in" or "for" or "on" or "to" or "an" or "by" or "with" or "from" or "at" or "as" or "is";

    private static bool Knows(Words others, int from, int to, Words words, int index)
    {
        var word = words[index];
        if (others.Has(word, from, to))
            return true;
        if (Number.Is(word))
            return false;
        for (var i = from; i < to; i++)
        {
            if (WordDistance.Within(others[i], word, WordDistance.Allowed(word.Length)))
                return true;
        }
        return word.Length > 2 && Joined(others, from, to, words, index);
    }

    // "anti angiogenic" and "antiangiogenic": the letters are there, the blank is not.
    private static bool Joined(Words others, int from, int to, Words words, int index)
    {
        var letters = words.Letters.AsSpan(words.LetterOf(index), words[index].Length);
        return others.Letters.AsSpan(others.LetterOf(from)..others.LetterOf(to)).IndexOf(letters) >= 0;
    }

    private static bool NumeralsOnlyIn(Words words, int from, int to, Words others, int otherFrom, int otherTo)
    {
        for (var i = from; i < to; i++)
        {
            if (Numeral(words, i, from) is { } numeral && !HasNumeral(others, otherFrom, otherTo, numeral) && !Joined(others, otherFrom, otherTo, words, i))
                return true;
        }
        return false;
    }

    private static bool HasNumeral(Words words, int from, int to, int numeral)
    {
        for (var i = from; i < to; i++)
        {
            if (Numeral(words, i, from) == numeral)
                return true;
        }
        return false;
    }

    // A lone "i", "v" or "x" is a numeral only after a word that is numbered.
    private static int? Numeral(Words words, int index, int from)
    {
        var word = words[index];
        if (Number.Roman(word) is { } roman)
            return word.Length > 1 || (index > from && IsNumbered(words[index - 1])) ? roman : null;
        return word.Length <= 3 && int.TryParse(word, out var number) ? number : null;
    }

    private static bool IsNumbered(ReadOnlySpan<char> word) =>
        word is "part" or "phase" or "type" or "class" or "stage" or "grade" or "group" or "study" or "paper" or "chapter" or "volume" or "section" or "series" or "note" or "report";
}
