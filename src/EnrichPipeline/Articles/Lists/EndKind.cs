namespace EnrichPipeline.Articles.Lists;

/// <summary>The ways in which a text can end.</summary>
internal enum EndKind : byte
{
    None,

    /// <summary>With a comma, a colon or a similar mark, after which a sentence continues.</summary>
    Unfinished,
    Hyphen,
    Lower,
    SmallWord,
    Capital,
    Initials,
    Number,
    Year,
    YearInBrackets,
    Pages,
    Bracket,
    Quote,
    Question,
    Address,
    Links,
    ScriptWithoutCase,
    Other,
}

/// <summary>Classifies the end of a text, and whether it ends with a full stop.</summary>
internal static class EndReader
{
    private const int Reach = 120;

    public static (EndKind Kind, bool FullStop) Of(ReadOnlySpan<char> text)
    {
        text = text[Math.Max(0, text.Length - Reach)..].TrimEnd();
        if (text.IsEmpty)
            return (EndKind.None, false);
        var stop = text[^1] is '.' or '。' or '．';
        var body = text.TrimEnd(".。． ");
        var word = body[(body.LastIndexOfAny(' ', '\u00A0', '\t') + 1)..];
        return word.IsEmpty ? (EndKind.Other, stop) : (Of(text, body, word), stop);
    }

    private static EndKind Of(ReadOnlySpan<char> text, ReadOnlySpan<char> body, ReadOnlySpan<char> word)
    {
        var last = word[^1];
        if (word.Contains("://", StringComparison.Ordinal) || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || word.Contains("10.", StringComparison.Ordinal) && word.Contains('/'))
            return EndKind.Address;
        if (last is '-' or '–' or '—' or '‐' or '\u00AD')
            return EndKind.Hyphen;
        if (last is ',' or ';' or ':' or '&' or '(' or '[' or '/' or '=' or '+' or '，' or '；' or '：' or '、')
            return EndKind.Unfinished;
        if (char.IsDigit(last))
            return Number(word);
        if (last is ')' or ']' or '）' or '］')
            return LinkHints.EndsWithHint(text) ? EndKind.Links : YearText.FindIn(word[Math.Max(0, word.Length - 7)..]) >= 0
                ? EndKind.YearInBrackets : EndKind.Bracket;
        if (last is '"' or '”' or '“' or '»' or '’' or '\'' or '」' or '』' or '》' or '>')
            return EndKind.Quote;
        if (last is '?' or '!')
            return EndKind.Question;
        return char.IsLetter(last) ? Letter(text, word) : EndKind.Other;
    }

    /// <summary>Whether the text must go on with a number: "pp. 352-", "S.", "vol.".</summary>
    public static bool NeedsNumber(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        if (text is [.., >= '0' and <= '9', '-' or '–' or '—' or '‐' or '−'])
            return true;
        text = text.TrimEnd('.');
        return ListLexicon.Is(text[(text.LastIndexOfAny(' ', '\u00A0', '(') + 1)..], WordKinds.Page | WordKinds.Volume);
    }

    /// <summary>Whether the text ends with the words of a publisher's links.</summary>
    public static bool EndsWithLinks(ReadOnlySpan<char> text) =>
        LinkHints.EndsWithHint(text) || text.EndsWith("Reference Source", StringComparison.Ordinal);

    private static EndKind Number(ReadOnlySpan<char> word)
    {
        if (word[..^1].IndexOfAny("-–—‐−") is > 0 and var dash && char.IsLetterOrDigit(word[dash - 1])
            && (char.IsDigit(word[dash - 1]) || word.Contains(':')))
            return EndKind.Pages;
        var year = YearText.FindIn(word);
        return year >= 0 && year + 4 == word.Length && word.Length <= 6 ? EndKind.Year : word.ContainsAny(':', ';') ? EndKind.Pages
            : EndKind.Number;
    }

    private static EndKind Letter(ReadOnlySpan<char> text, ReadOnlySpan<char> word)
    {
        if (char.GetUnicodeCategory(word[^1]) == System.Globalization.UnicodeCategory.OtherLetter)
            return EndKind.ScriptWithoutCase;
        if (EndsWithLinks(text))
            return EndKind.Links;
        var core = word.TrimStart("(\"“‘[„");
        if (core.IsEmpty)
            return EndKind.Other;
        if (char.IsUpper(core[0]))
            return core.Length < 4 && char.IsUpper(core[^1]) ? EndKind.Initials : EndKind.Capital;
        return char.IsDigit(core[0]) ? EndKind.Number : ListLexicon.Is(core, WordKinds.Stop | WordKinds.Particle | WordKinds.And)
            ? EndKind.SmallWord : EndKind.Lower;
    }
}
