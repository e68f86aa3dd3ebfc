using System.Globalization;
using EnrichPipeline.Characters;

namespace EnrichPipeline.Reading;

/// <summary>Folds words for comparison: lower case, without diacritics.</summary>
internal static class WordFold
{
    private const int Longest = 64;
    private const uint HashBasis = 2166136261;

    /// <summary>Writes the folded word and returns its length. What does not fit into the destination is cut off.</summary>
    public static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        var length = 0;
        foreach (var letter in word)
        {
            if (length == folded.Length)
                break;
            if (char.IsAscii(letter))
                folded[length++] = char.ToLowerInvariant(letter);
            else if (!IsMark(letter))
                length += Plain(char.ToLowerInvariant(letter), folded[length..]);
        }
        return length;
    }

    /// <summary>Returns a hash of the folded word that is the same in every process.</summary>
    public static uint Hash(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[Longest];
        return HashOf(folded[..Fold(word, folded)]);
    }

    public static uint HashOf(ReadOnlySpan<char> folded)
    {
        var hash = HashBasis;
        foreach (var letter in folded)
            hash = (hash ^ letter) * 16777619;
        return hash;
    }

    private static int Plain(char letter, Span<char> folded)
    {
        if (letter is >= '０' and <= '９')
            letter = (char)(letter - '０' + '0');
        if (LetterTable.Spell(letter) is not { } plain || !plain.AsSpan().TryCopyTo(folded))
        {
            folded[0] = letter;
            return 1;
        }
        return plain.Length;
    }

    private static bool IsMark(char letter) => char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;
}
