using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Articles.Lists;

/// <summary>Reads the label of an entry: a number in any digits, a Roman numeral, a letter, a key or a bullet.</summary>
internal static class LabelReader
{
    private const int MaxDigits = 5;
    private const int MaxRoman = 100;
    private const int LongestKey = 40;
    private const int LongestKeyOfCapitals = 12;
    private const int LongestJoinedKey = 24;
    private static readonly SearchValues<char> _capitalsAndHyphen = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ-");
    private static readonly FrozenSet<string> _joiners = WordLists.SetOf("And");
    private static readonly FrozenSet<string> _notKeys = WordLists.SetOf("notKeys");

    /// <summary>Returns the label at the start, of kind <see cref="LabelKind.None"/> if there is none.</summary>
    /// <param name="years">Whether a number that might be a year may be a label.</param>
    public static PrintedLabel Read(string text, int start, int end, bool years = false)
    {
        var position = SkipBullets(text, start, end);
        var label = ReadOne(text, position, end, years);
        if (label.Kind == LabelKind.None)
            return position > start ? new PrintedLabel(LabelKind.Bullet, 0, start, position, position) : label with { TextStart = start };
        // A printed web page may show the number twice: once by the browser's numbered list, once by the publisher.
        var next = SkipBlank(text, label.End, end);
        var second = label.Kind is LabelKind.Bare or LabelKind.Glued ? default : ReadOne(text, next, end, years);
        if (second.Kind != LabelKind.None && second.Number == label.Number && (second.Kind == label.Kind || second.Kind == LabelKind.Bare)
            && second.Number > 0)
            next = SkipBlank(text, second.End, end);
        return label with { TextStart = SkipBullets(text, next, end) };
    }

    private static PrintedLabel ReadOne(string text, int start, int end, bool years)
    {
        if (start >= end)
            return default;
        var c = text[start];
        if (c is '[' or '［' or '【' or '〔')
            return Bracketed(text, start, end);
        if (c is '(' or '（')
            return InParentheses(text, start, end);
        if (c is >= '①' and <= '⑳')
            return Label(LabelKind.Prefixed, c - '①' + 1, start, start + 1);
        if (c is '#' or '№' && Number(text, SkipBlank(text, start + 1, end), end) is ( > 0, _, var after))
            return Label(LabelKind.Prefixed, Number(text, SkipBlank(text, start + 1, end), end).Value, start, SkipMark(text, after, end));
        return Number(text, start, end) is ( > 0 and var number, var suffix, var last) && (years || !IsYear(number))
            ? Plain(text, start, last, end, suffix)
            : Lettered(text, start, end);
    }

    private static PrintedLabel Plain(string text, int start, int after, int end, bool suffix)
    {
        var number = Number(text, start, end).Value;
        var c = after < end ? text[after] : '\n';
        return c switch
        {
            '.' or '．' or '、' or ':' when after + 1 >= end || !char.IsDigit(text[after + 1])
                && (c != ':' || TextLines.IsBlank(text[after + 1]))
                => Label(LabelKind.Dot, number, start, after + 1),
            ')' or '）' => Label(LabelKind.ClosingParenthesis, number, start, after + 1),
            _ when suffix => default,
            _ when DashBeforeText(text, SkipBlank(text, after, end), end) is > 0 and var dash =>
                Label(LabelKind.ClosingParenthesis, number, start, dash),
            _ when TextLines.IsBlank(c) && MayFollowBare(text, SkipBlank(text, after, end), end) =>
                Label(LabelKind.Bare, number, start, after),
            _ when char.IsUpper(c) => Label(LabelKind.Glued, number, start, after),
            _ => default,
        };
    }

    // Returns where the dash or slash of "12- Abel", "12 – Abel" or "12/ Abel" ends, or 0 for others: "12-15", "12/2001", "12 - 15".
    private static int DashBeforeText(string text, int position, int end) =>
        position + 1 < end && text[position] is '-' or '–' or '/' && TextLines.IsBlank(text[position + 1])
            && SkipBlank(text, position + 1, end) is var next && next < end && char.IsUpper(text[next])
            ? position + 1
            : 0;

    // "5 (a) A. Kudo, …; (b) K. Maeda, …" lists several works.
    private static bool MayFollowBare(string text, int position, int end) =>
        position >= end || char.IsLetter(text[position]) || text[position] is '“' or '"' or '«' or '„' or '—' or '_'
        || position + 2 < end && text[position] == '(' && char.IsAsciiLetterLower(text[position + 1]) && text[position + 2] == ')';

    // "[12]", "[S1]", "[ABC+16]", "[^note]:"; not "[Online]" and "[ ]".
    private static PrintedLabel Bracketed(string text, int start, int end)
    {
        var inner = text.AsSpan(start + 1, Math.Min(LongestKey, end - start - 1));
        var close = inner.IndexOfAny(']', '］', '】') is >= 0 and var found ? found : inner.IndexOf('〕');
        if (close < 0 || inner[..close].IsWhiteSpace())
            return default;
        var key = inner[..close].Trim();
        var after = start + close + 2;
        if (key[..1] is "^")
            return after < end && text[after] == ':' ? Label(LabelKind.Footnote, NumberIn(key[1..]), start, after + 1) : default;
        if (NumberIn(key) is > 0 and var number)
            return Label(LabelKind.Brackets, number, start, SkipMark(text, after, end));
        if (RomanNumeral.ValueOf(key) is > 0 and < MaxRoman and var roman)
            return Label(LabelKind.Roman, roman, start, SkipMark(text, after, end));
        if (key.Length is > 1 and < 6 && char.IsLetter(key[0]) && NumberIn(key[1..]) is > 0 and var prefixed)
            return Label(key.Length == 5 ? LabelKind.Key : LabelKind.Prefixed, prefixed, start, SkipMark(text, after, end));
        return char.IsLetter(key[0]) && !key.ContainsAny(':', '/')
            && (key.ContainsAnyInRange('0', '9') || IsKeyOfCapitals(key) || IsKeyOfName(key))
            ? Label(LabelKind.Key, 0, start, SkipMark(text, after, end)) : default;
    }

    // "[Rin]": the beginning of a name, without a year.
    private static bool IsKeyOfName(ReadOnlySpan<char> key) =>
        key is [>= 'A' and <= 'Z', >= 'a' and <= 'z', >= 'a' and <= 'z']
        && !_notKeys.GetAlternateLookup<ReadOnlySpan<char>>().Contains(key);

    // "[KR]", "[GHJV]", "[AHU+]", "[AHU+b]", "[I-D.ietf-quic-http]", "[AEAD-LIMITS]"
    private static bool IsKeyOfCapitals(ReadOnlySpan<char> key) =>
        key.StartsWith("I-D.", StringComparison.Ordinal)
        || key.Length > 1 && key.Length < (key.Contains('-') ? LongestJoinedKey : LongestKeyOfCapitals)
            && !(key is [.., '+', >= 'a' and <= 'z'] ? key[..^2] : key.TrimEnd('+')).ContainsAnyExcept(_capitalsAndHyphen)
            && !_notKeys.GetAlternateLookup<ReadOnlySpan<char>>().Contains(key);

    private static PrintedLabel InParentheses(string text, int start, int end)
    {
        if (Number(text, start + 1, end) is ( > 0 and var number, _, var after)
            && !IsYear(number)
            && after < end
            && text[after] is ')' or '）'
            && !IsIssue(text, after + 1, end))
            return Label(LabelKind.Parentheses, number, start, SkipMark(text, after + 1, end));
        return Lettered(text, start + 1, end) is { Kind: not LabelKind.None } letter ? letter with { Start = start } : default;
    }

    // "34 (2), S. 183", "34 (2): 183": an issue, not the label of an entry.
    private static bool IsIssue(string text, int after, int end) =>
        after < end
        && (text[after] is ',' or ';'
            || text[after] == ':' && SkipBlank(text, after + 1, end) is var page && page < end && char.IsDigit(text[page]));

    // "iv)", "iv ", "a)", "R12.". Before a full stop, a lower-case letter is a label only if it is a Roman numeral. Word numbers endnotes
    // "i ", "ii ".
    private static PrintedLabel Lettered(string text, int start, int end)
    {
        var after = start;
        while (after < end && after - start < 6 && char.IsAsciiLetterLower(text[after]))
            after++;
        var word = text.AsSpan(start, after - start);
        if (word.Length > 0 && after < end && RomanNumeral.ValueOf(word) is > 0 and < MaxRoman and var roman)
        {
            if (text[after] is ')' or '）' or '.')
                return Label(LabelKind.Roman, roman, start, after + 1);
            if (TextLines.IsBlank(text[after]) && SkipBlank(text, after, end) is var next && next < end && char.IsUpper(text[next]))
                return Label(LabelKind.Roman, roman, start, after);
        }

        if (word.Length == 1 && after < end && text[after] is ')' or '）')
            return Label(LabelKind.Letter, word[0] - 'a' + 1, start, after + 1);
        return start + 2 < end
            && char.IsAsciiLetterUpper(text[start])
            && Number(text, start + 1, end) is ( > 0 and var number, false, var last)
            && last < end && text[last] is '.' or ':' or ')' && last + 1 < end && TextLines.IsBlank(text[last + 1])
            ? Label(LabelKind.Prefixed, number, start, last + 1)
            : default;
    }

    // Superscript, full-width and Arabic-Indic digits count as digits. One letter may follow: "2a."
    private static (int Value, bool Suffix, int End) Number(string text, int start, int end)
    {
        var (number, position) = (0, start);
        while (position < end && position - start <= MaxDigits && Digit(text[position]) is >= 0 and var digit)
        {
            number = number * 10 + digit;
            position++;
        }

        if (position == start || position - start > MaxDigits || Digit(text[start]) == 0)
            return default;
        var suffix = position + 1 < end && text[position] is >= 'a' and <= 'e' && text[position + 1] is '.' or ')' or ']';
        return (number, suffix, suffix ? position + 1 : position);
    }

    private static bool IsYear(int number) => number is >= 1500 and < 2100;

    private static int NumberIn(ReadOnlySpan<char> key)
    {
        var number = 0;
        foreach (var c in key.Length > 1 && key[^1] is >= 'a' and <= 'e' ? key[..^1] : key)
        {
            if (Digit(c) is not (>= 0 and var digit) || number > 9999)
                return 0;
            number = number * 10 + digit;
        }

        return number;
    }

    private static int Digit(char c) => c is >= '0' and <= '9' ? c - '0' : c < 128 ? -1 : CharUnicodeInfo.GetDigitValue(c);

    private static PrintedLabel Label(LabelKind kind, int number, int start, int end) => new(kind, number, start, end, end);

    private static int SkipMark(string text, int position, int end) =>
        position < end && text[position] is '.' or ':' ? position + 1 : position;

    private static int SkipBlank(string text, int position, int end)
    {
        while (position < end && TextLines.IsBlank(text[position]))
            position++;
        return position;
    }

    // Bullets, separate dashes, the marks of reviews ("• Of importance", "•• Of major importance"), and the backlinks of Wikipedia.
    private static int SkipBullets(string text, int start, int end)
    {
        var position = SkipLinksBack(text, start, end);
        while (position < end && text[position] is '•' or '●' or '▪' or '*' or '·' or '‣' or '■' or '◦')
            position = SkipBlank(text, position + 1, end);
        return position == start && start + 2 < end && text[start] is '-' or '–' or '+' && TextLines.IsBlank(text[start + 1])
            && char.IsLetter(text[SkipBlank(text, start + 1, end) is var next && next < end ? next : start])
            ? SkipBlank(text, start + 1, end)
            : position;
    }

    // "^ ", "↑ ", "^ a b c ", "↑ a et b ", "↑ 2.0 2.1 ", "^ Jump up to: a b "
    private static int SkipLinksBack(string text, int start, int end)
    {
        if (start + 1 >= end || text[start] is not ('^' or '↑') || !TextLines.IsBlank(text[start + 1]))
            return start;
        var position = SkipBlank(text, start + 1, end);
        foreach (var jump in (ReadOnlySpan<string>)["Jump up to:", "Jump up"])
        {
            if (text.AsSpan(position, end - position).StartsWith(jump, StringComparison.Ordinal))
                position = SkipBlank(text, position + jump.Length, end);
        }

        for (var letter = 'a'; BackLinkEnd(text, position, end, letter) is var next && next > position; letter++)
            position = next;
        return position;
    }

    // Returns where the text after a link back begins, or the position itself if there is none: the next letter or "2.1", with "and" before
    // it from the second on.
    private static int BackLinkEnd(string text, int position, int end, char letter)
    {
        var at = position;
        if (letter > 'a')
        {
            var word = text.AsSpan(at, end - at);
            word = word[..Math.Max(0, word.IndexOf(' '))];
            var joins = !(word is [var only] && only == letter) && _joiners.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
            at = joins ? SkipBlank(text, at + word.Length, end) : at;
        }

        var after = at < end && text[at] == letter ? at + 1
            : at + 2 < end && char.IsAsciiDigit(text[at]) && text[at + 1] == '.' && char.IsAsciiDigit(text[at + 2]) ? at + 3
            : end;
        return after < end && TextLines.IsBlank(text[after]) ? SkipBlank(text, after, end) : position;
    }
}
