using System.Buffers;
using System.Collections.Frozen;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Articles.Lists;

/// <summary>Recognises headings of reference lists in many languages: a word for references and the words that may accompany it.</summary>
internal static class ReferenceHeadings
{
    private const int MaxWords = 9;
    private static readonly SearchValues<char> _separators = SearchValues.Create(" /-–&()[].:,・、·+’'");

    private static readonly FrozenSet<string> _cores = WordLists.SetOf("headingCores");

    private static readonly FrozenSet<string> _companions = WordLists.SetOf("headingCompanions");

    // Such notes usually are remarks on the text. Works without another list cite in them.
    private static readonly FrozenSet<string> _notes = WordLists.SetOf("headingNotes");

    private static readonly FrozenSet<string> _phrases = WordLists.SetOf("headingPhrases");

    private static readonly FrozenSet<string> _repeated = WordLists.SetOf("headingContinued", StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> _partsOfList = WordLists.SetOf("listParts");

    /// <summary>Whether the line is a heading of a reference list and nothing else.</summary>
    public static bool IsHeading(ReadOnlySpan<char> line)
    {
        if (line.Length is < 2 or > HeadingText.MaxLength || line.ContainsAny(';', '?', '!'))
            return false;
        var words = HeadingText.Of(line, stackalloc char[HeadingText.MaxLength]);
        return _phrases.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words) && !IsNotes(line)
            || Parts(words, out var cores, out _) && cores > 0;
    }

    /// <summary>Whether the line is a heading of notes, which are the reference list only if there is no other.</summary>
    public static bool IsNotes(ReadOnlySpan<char> line) =>
        line.Length is > 0 and <= HeadingText.MaxLength
        && _notes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(HeadingText.Of(line, stackalloc char[HeadingText.MaxLength]));

    /// <summary>Whether the line repeats the heading of a list that goes on: "References (continued)", "References II".</summary>
    public static bool IsRepeated(ReadOnlySpan<char> line)
    {
        var space = line.LastIndexOf(' ');
        if (space < 0 || line.Length > HeadingText.MaxLength)
            return false;
        var last = line[(space + 1)..].Trim("()[]");
        return (RomanNumeral.CanBe(last) && last is not "I" || _repeated.GetAlternateLookup<ReadOnlySpan<char>>().Contains(last))
            && IsHeading(line[..space].TrimEnd("–—-:, "));
    }

    /// <summary>Whether the line is the heading of a part of a list: "Books", "Journal articles".</summary>
    public static bool IsPart(ReadOnlySpan<char> line) =>
        line.Length is > 3 and <= HeadingText.MaxLength
        && _partsOfList.GetAlternateLookup<ReadOnlySpan<char>>().Contains(HeadingText.Of(line, stackalloc char[HeadingText.MaxLength]));

    /// <summary>Whether the first words are those of a heading of a reference list.</summary>
    public static bool BeginsLikeOne(ReadOnlySpan<char> line)
    {
        var words = HeadingText.Of(line, stackalloc char[HeadingText.MaxLength]);
        Parts(words, out var cores, out var known);
        return cores > 0 && known > 0;
    }

    // Counts the words for references, and all known words before the first unknown one. Returns whether all words are known.
    private static bool Parts(ReadOnlySpan<char> words, out int cores, out int known)
    {
        (cores, known) = (0, 0);
        for (var count = 0; count < MaxWords; count++)
        {
            var start = words.IndexOfAnyExcept(_separators);
            if (start < 0)
                return true;
            words = words[start..];
            var end = words.IndexOfAny(_separators) is >= 0 and var found ? found : words.Length;
            var word = words[..end];
            if (_cores.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
                cores++;
            else if (!_companions.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) && !IsNumber(word, count))
                return false;
            known++;
            words = words[end..];
        }

        return words.IndexOfAnyExcept(_separators) < 0;
    }

    private static bool IsNumber(ReadOnlySpan<char> word, int at) =>
        word.Length < 4 && !word.ContainsAnyExceptInRange('0', '9') || at < 2 && word.Length == 1 && char.IsAsciiLetter(word[0]);
}
