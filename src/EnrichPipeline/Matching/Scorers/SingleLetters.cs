using EnrichPipeline.Matching.Text;

namespace EnrichPipeline.Matching.Scorers;

/// <summary>
/// Compares the single letters of titles that distinguish works: hepatitis B and C, protein C and S, (R)- and (S)-mandelic acid.
/// </summary>
internal static class SingleLetters
{
    private const int ShortestWord = 4;

    /// <summary>Whether the text has only other letters where the title has one.</summary>
    public static bool Differ(WordList title, WordList text, int from, int to)
    {
        for (var i = 0; i < title.Count; i++)
        {
            if (IsLetter(title[i]) && IsReplaced(title, i, text, from, to))
                return true;
        }
        return false;
    }

    private static bool IsReplaced(WordList title, int index, WordList text, int from, int to)
    {
        var replaced = false;
        for (var j = from; j < to; j++)
        {
            if (!IsLetter(text[j]) || !AreAtSamePlace(title, index, text, j, from, to))
                continue;
            if (text[j][0] == title[index][0])
                return false;
            replaced = true;
        }
        return replaced;
    }

    // An "s" or "t" mostly follows an apostrophe, so the words on both sides must be the same.
    private static bool AreAtSamePlace(WordList title, int i, WordList text, int j, int from, int to)
    {
        var before = i > 0 && j > from ? SharedLength(title[i - 1], text[j - 1]) : 0;
        var after = i + 1 < title.Count && j + 1 < to ? SharedLength(title[i + 1], text[j + 1]) : 0;
        var (atStart, atEnd) = (i == 0 && j == from, i + 1 == title.Count && j + 1 == to);
        if (IsEnding(title[i]) || IsEnding(text[j]))
            return !(IsEnding(title[i]) && IsEnding(text[j])) && (before > 0 || atStart) && (after > 0 || atEnd)
                && Math.Max(before, after) >= ShortestWord;
        return before >= ShortestWord || (after >= ShortestWord && (before > 0 || atStart));
    }

    private static int SharedLength(ReadOnlySpan<char> word, ReadOnlySpan<char> other) => word.SequenceEqual(other) ? word.Length : 0;

    private static bool IsLetter(ReadOnlySpan<char> word) => word.Length == 1 && char.IsAsciiLetter(word[0]);

    private static bool IsEnding(ReadOnlySpan<char> letter) => letter[0] is 's' or 't';
}
