using EnrichPipeline.Matching.Text;

namespace EnrichPipeline.Matching.Scorers;

/// <summary>Compares the Arabic and Roman numerals of titles, which distinguish part I from part II and phase 2 from phase 3.</summary>
internal static class Numerals
{
    public static bool Differ(WordList a, WordList b) => Differ(a, 0, a.Count, b, 0, b.Count);

    public static bool Differ(WordList a, int aFrom, int aTo, WordList b, int bFrom, int bTo) =>
        OnlyIn(a, aFrom, aTo, b, bFrom, bTo) || OnlyIn(b, bFrom, bTo, a, aFrom, aTo);

    private static bool OnlyIn(WordList words, int from, int to, WordList others, int otherFrom, int otherTo)
    {
        for (var i = from; i < to; i++)
        {
            if (Of(words, i, from) is not { } numeral)
                continue;
            if (!Has(others, otherFrom, otherTo, numeral) && !HasLetters(others, otherFrom, otherTo, words, i))
                return true;
            if (i > from && IsNumbered(words[i - 1]) && IsNumberedOtherwise(others, otherFrom, otherTo, words[i - 1], numeral))
                return true;
        }
        return false;
    }

    private static bool Has(WordList words, int from, int to, int numeral)
    {
        for (var i = from; i < to; i++)
        {
            if (Of(words, i, from) == numeral)
                return true;
        }
        return false;
    }

    // "Part 1" and "part 2" differ, whatever other numbers the titles have: "type 2 diabetes", "Nrf2".
    private static bool IsNumberedOtherwise(WordList words, int from, int to, ReadOnlySpan<char> numbered, int numeral)
    {
        var otherwise = false;
        for (var i = from + 1; i < to; i++)
        {
            if (!words[i - 1].SequenceEqual(numbered) || Of(words, i, from) is not { } other)
                continue;
            if (other == numeral)
                return false;
            otherwise = true;
        }
        return otherwise;
    }

    // In "clustal w 2" and "clustalw2", the numeral is the end of another word.
    private static bool HasLetters(WordList others, int from, int to, WordList words, int index)
    {
        for (var i = from; i < to; i++)
        {
            if (others[i].Length > words[index].Length && Number.HasDigit(words[index]) && others[i].EndsWith(words[index]))
                return true;
        }
        return false;
    }

    // A single "i", "v" or "x" is a numeral only after a word such as "part".
    private static int? Of(WordList words, int index, int from)
    {
        var word = words[index];
        if (Number.Roman(word) is { } roman)
            return word.Length > 1 || (index > from && IsNumbered(words[index - 1])) ? roman : null;
        return word.Length <= 4 && int.TryParse(word, out var number) ? number : null;
    }

    public static bool IsNumbered(ReadOnlySpan<char> word) =>
        word is "part" or "phase" or "type" or "class" or "stage" or "grade" or "group" or "study" or "paper" or "chapter" or "volume"
            or "section" or "series" or "note" or "report";
}
