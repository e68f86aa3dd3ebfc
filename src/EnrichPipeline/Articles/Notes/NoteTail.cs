using EnrichPipeline.Articles.Lists;

namespace EnrichPipeline.Articles.Notes;

/// <summary>Cuts the remarks that follow a citation: ", der …", ". Dort finden sich …".</summary>
internal static class NoteTail
{
    /// <summary>Returns the length of a citation without the remark behind it.</summary>
    /// <param name="from">The first position at which a remark may begin.</param>
    public static int WithoutRemark(ReadOnlySpan<char> text, int from)
    {
        var end = text.Length;
        for (var at = from; at + 2 < text.Length && end == text.Length; at++)
        {
            if (text[at + 1] == ' ' && (IsSentence(text, at) || IsClause(text, at)))
                end = at;
        }

        return text[..end].TrimEnd(" ;,:").Length;
    }

    // A sentence begins behind a page or a closing bracket. Words such as "Jg." behind a number do not.
    private static bool IsSentence(ReadOnlySpan<char> text, int at) =>
        text[at] == '.'
        && (char.IsDigit(text[at - 1]) || text[at - 1] is 'f' or ')' or '.')
        && NoteWords.At(text, at + 2) is { Length: > 2 } word
        && (IsNumberOfNote(word)
            || char.IsUpper(word[0]) && word[^1] is not ('.' or ':')
                && !ListLexicon.Is(word, WordKinds.Volume | WordKinds.Page | WordKinds.Place));

    // "71am grateful": a raised number that text recognition took for one on the line.
    private static bool IsNumberOfNote(ReadOnlySpan<char> word) =>
        word.IndexOfAnyExceptInRange('0', '9') is > 0 and < 4 and var end && char.IsLetter(word[end]);

    private static bool IsClause(ReadOnlySpan<char> text, int at) => text[at] == ',' && NoteWords.IsRelative(NoteWords.At(text, at + 2));
}
