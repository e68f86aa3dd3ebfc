using EnrichPipeline.Matching.Scorers;
using EnrichPipeline.Matching.Text;

namespace EnrichPipeline.Matching.Integrity;

/// <summary>
/// Counts the words in which a printed title differs from the recorded one. One wrong letter is a misprint, as are two in a long word,
/// unless the words are opposites such as "increased" and "decreased".
/// </summary>
/// <param name="Missing">The number of recorded words that are not printed, without small ones.</param>
/// <param name="Extra">The number of printed words that are not recorded, without small ones.</param>
/// <param name="Small">The number of small words, such as "of", that only one of the titles has.</param>
internal readonly record struct TitleWordComparison(int Missing, int Extra, int Small)
{
    private const int ShortestMisprint = 5;
    private const int ShortestAbbreviation = 3;
    private const int LongWord = 10;

    /// <summary>The number of words that are replaced by others.</summary>
    public int Exchanged => Math.Min(Missing, Extra);

    public static TitleWordComparison Of(WordList printed, int from, int to, WordList recorded)
    {
        var (missing, smallMissing) = CountOnlyIn(recorded, 0, recorded.Count, printed, from, to);
        var (extra, smallExtra) = CountOnlyIn(printed, from, to, recorded, 0, recorded.Count);
        return new(missing, extra, smallMissing + smallExtra);
    }

    private static (int Words, int Small) CountOnlyIn(WordList words, int from, int to, WordList others, int otherFrom, int otherTo)
    {
        var (only, small) = (0, 0);
        for (var i = from; i < to; i++)
        {
            if (others.Has(words, i, otherFrom, otherTo))
                continue;
            if (TitleWords.IsSmall(words[i]))
                small++;
            // Formulas and numbers are printed in many ways, so they do not count. The numbers of parts are compared elsewhere.
            else if (!Number.HasDigit(words[i]) && !HasSpellingOf(words, i, others, otherFrom, otherTo))
                only++;
        }
        return (only, small);
    }

    private static bool HasSpellingOf(WordList words, int index, WordList others, int from, int to)
    {
        var word = words[index];
        for (var i = from; i < to; i++)
        {
            var other = others[i];
            var misprints = word.Length >= LongWord ? 2 : word.Length >= ShortestMisprint ? 1 : 0;
            if (WordDistance.Within(other, word, misprints) && !OpposedWords.AreOpposed(word, other))
                return true;
            // An abbreviation: "ver." for "version".
            if (Math.Min(word.Length, other.Length) >= ShortestAbbreviation && (word.StartsWith(other) || other.StartsWith(word)))
                return true;
        }
        // "anti angiogenic" and "antiangiogenic" differ only in a space.
        return IsSpaced(words, index, others, from, to)
            || IsPartOfUnspacedWord(words, index - 1, others, from, to)
            || IsPartOfUnspacedWord(words, index, others, from, to)
            || word.Length > 3 && others.HasLetters(words.LettersOf(index), from, to);
    }

    // Whether the others have the word in several parts: "U.S." for "US", "C(T)" for "CT", "CO 2" for "CO2".
    private static bool IsSpaced(WordList words, int index, WordList others, int from, int to)
    {
        var letters = words.LettersOf(index);
        for (var i = from; i + 1 < to; i++)
        {
            var end = others.LetterOf(i) + letters.Length;
            if (others[i].Length < letters.Length && end <= others.LetterOf(to)
                && others.Letters.AsSpan(others.LetterOf(i), letters.Length).SequenceEqual(letters)
                && (end == others.LetterOf(to) || others.LetterOf(others.WordAt(end)) == end))
                return true;
        }
        return false;
    }

    // Whether the word is part of one that the others have unspaced: "CO" in "CO 2" for "CO2".
    private static bool IsPartOfUnspacedWord(WordList words, int first, WordList others, int from, int to)
    {
        if (first < 0 || first + 1 >= words.Count)
            return false;
        var letters = words.Letters.AsSpan(words.LetterOf(first)..words.LetterOf(first + 2));
        for (var i = from; i < to; i++)
        {
            if (others[i].Length == letters.Length && others.LettersOf(i).SequenceEqual(letters))
                return true;
        }
        return false;
    }
}
