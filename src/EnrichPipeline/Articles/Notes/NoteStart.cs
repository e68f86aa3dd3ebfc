namespace EnrichPipeline.Articles.Notes;

/// <summary>Finds where the citation of a work begins in a note.</summary>
internal static class NoteStart
{
    private const int Farthest = 600;
    private const int MinWord = 3;

    /// <summary>Returns the place of the first citation and the length of its names; no names if there is none.</summary>
    /// <param name="full">Whether title and year must follow the names.</param>
    public static (int At, int Names) In(ReadOnlySpan<char> text, bool full)
    {
        var sure = (0, 0);
        for (var at = 0; at >= 0 && at < Math.Min(text.Length, Farthest); at = NextWord(text, at))
        {
            if (LengthOfNames(text[at..], full) is not (> 0 and var names))
                continue;
            if (at == 0 || NoteWords.IsLead(NoteWords.Before(text, at)))
                return (at, names);
            if (sure is (0, 0) && IsBehindProse(text, at) && NoteNames.AreSure(text[at..], names))
                sure = (at, names);
        }

        return sure;
    }

    /// <summary>Returns where another citation begins behind the first one of a text, or -1.</summary>
    public static int NextIn(ReadOnlySpan<char> text, int from)
    {
        for (var at = NextWord(text, from); at >= 0; at = NextWord(text, at))
        {
            var before = NoteWords.Before(text, at);
            if ((NoteWords.IsJoin(before) || NoteWords.IsLead(before) || EndsCitation(before)) && LengthOfNames(text[at..], full: true) > 0)
                return at;
        }

        return -1;
    }

    /// <summary>Returns where the words begin that lead to the citation at a position: "sowie", ". Vgl. auch".</summary>
    public static int BeforeLeads(ReadOnlySpan<char> text, int at)
    {
        while (NoteWords.Before(text, at) is { Length: > 0 } word && (NoteWords.IsLead(word) || NoteWords.IsJoin(word)))
            at = text[..at].TrimEnd(' ').Length - word.Length;
        return at;
    }

    private static int LengthOfNames(ReadOnlySpan<char> text, bool full)
    {
        var names = NoteNames.LengthIn(text);
        return names > 0 && (!full || NoteWork.IsFull(text, names)) ? names : 0;
    }

    // "gibt Ulrich Beck,", "ist umstritten. U. Beck,"
    private static bool IsBehindProse(ReadOnlySpan<char> text, int at) =>
        NoteWords.Before(text, at) is [.., var last] word
        && (last is '.' or ':' && word.Length > MinWord || char.IsLower(word[0]) && last is not '.');

    // "S. 12.", "1985.", "12ff."
    private static bool EndsCitation(ReadOnlySpan<char> word) =>
        word is [.., '.'] && word.TrimEnd("f.").IndexOfAnyInRange('0', '9') is >= 0 || word is "f." or "ff." or "ff.." or "f..";

    private static int NextWord(ReadOnlySpan<char> text, int at)
    {
        var space = at < text.Length ? text[at..].IndexOf(' ') : -1;
        return space < 0 ? -1 : at + space + 1;
    }
}
