using EnrichPipeline.Articles.Lists;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Articles.Boundaries;

/// <summary>Tells how a text ends.</summary>
internal static class Ending
{
    /// <summary>The sign of a text without blanks at its end; its last hundred characters are enough.</summary>
    public static EndSign Of(ReadOnlySpan<char> before)
    {
        if (before.IsEmpty || before[^1] is ',' or ';' or ':' or '&' or '-' or '–' or '‐' or '(' or '[' or '=' or '+')
            return EndsNumber(before) ? EndSign.NumberComma : EndSign.GoesOn;
        var stop = before[^1] is '.' or '。';
        var text = before.TrimEnd(".。,; \u00A0");
        var word = text[(text.LastIndexOfAny(' ', '\u00A0') + 1)..];
        if (word.IsEmpty)
            return EndSign.GoesOn;
        if (IsAddress(word))
            return stop ? EndSign.AddressStop : EndSign.Address;
        if (Closing.Of(text, word) is { } closing)
            return closing;
        return word[^1] switch
        {
            ')' or ']' or '）' => Bracket(text, stop),
            '?' or '!' => EndSign.Question,
            '”' or '"' or '’' or '»' or '\'' => EndSign.Quote,
            var c when char.IsDigit(c) => Number(word, stop),
            _ when LinkHints.EndsWithHint(text) => EndSign.LinkWords,
            _ => Word(word, stop),
        };
    }

    private static bool IsAddress(ReadOnlySpan<char> word) =>
        word.Contains("://", StringComparison.Ordinal) || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        || word.StartsWith("doi:", StringComparison.OrdinalIgnoreCase) || word.StartsWith("PMID:", StringComparison.OrdinalIgnoreCase)
        || word.Contains('/') && (word.StartsWith("10.", StringComparison.Ordinal) || word.Contains("doi.org", StringComparison.OrdinalIgnoreCase) || word.Count('/') > 1 && word.Contains('.'));

    private static bool EndsNumber(ReadOnlySpan<char> before)
    {
        var text = before.TrimEnd(",;.");
        return !text.IsEmpty && text.Length < before.Length && char.IsDigit(text[^1]);
    }

    private static EndSign Bracket(ReadOnlySpan<char> text, bool stop)
    {
        if (text.Length >= 6 && YearText.FindIn(text[^6..]) is >= 0 and <= 1)
            return stop ? EndSign.YearInBracketsStop : EndSign.YearInBrackets;
        return stop ? EndSign.BracketStop : EndSign.Bracket;
    }

    private static EndSign Number(ReadOnlySpan<char> word, bool stop)
    {
        if (word.Length == 4 && YearText.FindIn(word) == 0)
            return stop ? EndSign.YearStop : EndSign.Year;
        if (IsSpanOfYears(word) || IsCode(word))
            return stop ? EndSign.WordStop : EndSign.Word;
        if (word[..^1].IndexOfAny('–', '-', '‐') > 0 || word.ContainsAny(':', ';', '−'))
            return stop ? EndSign.PagesStop : EndSign.Pages;
        return stop ? EndSign.NumberStop : EndSign.Number;
    }

    // "1997–2004" ends a title.
    private static bool IsSpanOfYears(ReadOnlySpan<char> word) =>
        word.Length == 9 && !char.IsDigit(word[4]) && YearText.FindIn(word[..4]) == 0 && YearText.FindIn(word[5..]) == 0;

    // "dectin-1", "SH-B10": no digit before the hyphen.
    private static bool IsCode(ReadOnlySpan<char> word) =>
        word.IndexOfAny('–', '-', '‐') is > 2 and var dash && !word[..dash].ContainsAnyInRange('0', '9');

    private static EndSign Word(ReadOnlySpan<char> word, bool stop)
    {
        // "2059S–2069S"
        if (char.IsDigit(word[0]) && word.Length > 1 && char.IsDigit(word[^2]))
            return stop ? EndSign.PagesStop : EndSign.Pages;
        var core = word.TrimStart("(\"“‘[");
        if (core.IsEmpty)
            return EndSign.GoesOn;
        if (char.IsUpper(core[0]))
        {
            if (core.Length <= 3 && !core.ContainsAnyInRange('a', 'z'))
                return stop ? EndSign.InitialsStop : EndSign.Initials;
            return !stop ? EndSign.Capital : core.Length <= 5 ? EndSign.Abbreviation : EndSign.CapitalStop;
        }

        if (stop)
            return EndSign.WordStop;
        return core is "and" or "of" or "the" or "in" or "for" or "a" or "an" or "with" or "on" or "by" or "to" or "from" or "et" or "und" or "der" or "de" or "van" or "von" or "del" ? EndSign.SmallWord : EndSign.Word;
    }
}
