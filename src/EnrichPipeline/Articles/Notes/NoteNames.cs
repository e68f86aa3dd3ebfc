using System.Buffers;
using System.Collections.Frozen;
using EnrichPipeline.Articles.Lists;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Articles.Notes;

/// <summary>Reads the names with which the citation of a work begins.</summary>
internal static class NoteNames
{
    private const int MaxWords = 12;
    private const string Of = " von ";
    private const int LongestShortened = 3;
    private static readonly SearchValues<char> _quotes = SearchValues.Create("\"“„‟‚‘'«»›‹");
    private static readonly string[] _groups = WordLists.Of("groupNames");
    private static readonly FrozenSet<string> _articles = WordLists.SetOf("noteArticles");
    private static readonly FrozenSet<string> _connectors = WordLists.SetOf("noteNameConnectors");
    private static readonly FrozenSet<string> _givenNames = WordLists.Of("givenNames").Concat(WordLists.Of("onlyGivenNames")).ToFrozenSet();

    /// <summary>
    /// Returns the length of the names at the beginning ("Ulrich Beck", "Berger/Luckmann", "Abel, R.") up to the mark before the title,
    /// or 0 if the text does not begin with names and a title.
    /// </summary>
    public static int LengthIn(ReadOnlySpan<char> text)
    {
        foreach (var group in _groups)
        {
            if (text.StartsWith(group, StringComparison.Ordinal) && EndsNames(text[group.Length..]))
                return group.Length;
        }

        var beginsName = IsCapital(text) && !IsLower(NoteWords.At(text, 0)) || IsSameAuthor(text) || BeginsWithParticle(text);
        return beginsName ? LengthOfWords(text) : 0;
    }

    /// <summary>Whether a text begins with a quoted title in place of names.</summary>
    public static bool BeginsQuoted(ReadOnlySpan<char> text) => text.Length > 1 && _quotes.Contains(text[0]) && char.IsUpper(text[1]);

    /// <summary>Whether the names are those of the parties of a case: "Abel v. Board of Salt".</summary>
    public static bool AreParties(ReadOnlySpan<char> names) => names.Contains(" v. ", StringComparison.Ordinal);

    /// <summary>Whether the names have given names or initials, so that they are no other words, as in "Kritik von Abel".</summary>
    public static bool AreSure(ReadOnlySpan<char> text, int length)
    {
        var names = text[..length];
        if (names.IndexOf(Of) is > 0 and var of && !_givenNames.Contains(names[..of].ToString()))
            return false;
        if (names.ContainsAny(" ./"))
            return true;
        var rest = text[length..];
        return rest is [',', ' ', var initial, '.', ..] && char.IsUpper(initial)
            || rest is [',', ' ', ..] && rest[2..].IndexOfAny(":/(") is > 1 and < 25 and var mark && !rest.Slice(2, mark).Contains(',');
    }

    private static int LengthOfWords(ReadOnlySpan<char> text)
    {
        var at = 0;
        for (var count = 0; count < MaxWords; count++)
        {
            var end = at + LengthOfWord(text[at..]);
            if (end == at || count > 0 && !IsPartOfNames(text[at..end], NoteWords.Before(text, at)))
                return 0;
            if (EndsNames(text[end..]))
                return end;
            at = AfterSpace(text, end);
            if (at == end && text[at - 1] is not ('.' or '/'))
                return 0;
        }

        return 0;
    }

    private static int AfterSpace(ReadOnlySpan<char> text, int end) => end < text.Length && text[end] == ' ' ? end + 1 : end;

    // A word, with the full stop of an initial or of a short word, or with the stroke before the next name.
    private static int LengthOfWord(ReadOnlySpan<char> text)
    {
        if (text is ['&' or '/' or '–', ..])
            return 1;
        var end = 0;
        while (end < text.Length && (char.IsLetter(text[end]) || text[end] is '-' or '’' or '\''))
            end++;
        if (end == 0 || end == text.Length)
            return end;
        var isShort = end <= LongestShortened || ListLexicon.Is(text[..end], WordKinds.Same);
        return text[end] == '.' && isShort || text[end] == '/' ? end + 1 : end;
    }

    // "von der Heydte" has an article, "Geschichte der Familie" is no name.
    private static bool IsPartOfNames(ReadOnlySpan<char> word, ReadOnlySpan<char> before)
    {
        var bare = word.Trim("-./");
        if (_articles.Contains(bare.ToString()))
            return ListLexicon.Is(before, WordKinds.Particle);
        return bare.IsEmpty || word is "&" || char.IsUpper(bare[0])
            || ListLexicon.Is(bare, WordKinds.Particle | WordKinds.And) || _connectors.Contains(bare.ToString());
    }

    // The title follows a comma, colon or bracket, or stands in quotes. "Max Weber, der" is no citation.
    private static bool EndsNames(ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty)
            return false;
        var next = rest[1..].TrimStart(' ');
        return rest[0] is ',' or ':' or ';' && !next.IsEmpty && (IsCapital(next) || char.IsDigit(next[0]) || next[0] == '(')
            || rest is [' ', '(', ..] or ['(', ..]
            || rest[0] == ' ' && !next.IsEmpty && _quotes.Contains(next[0]);
    }

    private static bool IsCapital(ReadOnlySpan<char> text) =>
        text.Length > 1 && (char.IsUpper(text[0]) || _quotes.Contains(text[0]) && char.IsLetterOrDigit(text[1]));

    private static bool IsSameAuthor(ReadOnlySpan<char> text) =>
        text.Length > 1 && ListLexicon.Is(NoteWords.At(text, 0).TrimEnd(".,:"), WordKinds.Same);

    // "von Abel, R."
    private static bool BeginsWithParticle(ReadOnlySpan<char> text) =>
        NoteWords.At(text, 0) is var word
        && ListLexicon.Is(word, WordKinds.Particle)
        && !_articles.Contains(word.ToString())
        && IsCapital(text[Math.Min(text.Length, word.Length + 1)..]);

    // The first words of sentences, and the words that lead to a work, begin no names. "S." may be an initial.
    private static bool IsLower(ReadOnlySpan<char> word) =>
        word is not [_, '.', ..]
        && (NoteWords.IsLead(word) || NoteWords.IsJoin(word) || ListLexicon.Is(word.Trim("(),.:;"), WordKinds.Stop | WordKinds.Lead));
}
