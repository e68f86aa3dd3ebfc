using System.Globalization;

namespace EnrichPipeline.Articles.Lists;

/// <summary>Reads a list number at one place of the text.</summary>
internal static class MarkerReader
{
    private const int MaxDigits = 5;

    public static Marker? Read(string text, int start, int end, bool atLineStart)
    {
        var position = SkipBullets(text, start, end);
        if (ReadOne(text, position, end, atLineStart) is not { } first)
            return null;
        // Pages made of numbered lists print the number twice: once by the browser, once by the publisher.
        var next = SkipBlank(text, first.LabelEnd, end);
        var doubled = atLineStart && first.Style != MarkerStyle.Bare && ReadOne(text, next, end, true) is { } second && second.Number == first.Number && second.Style == first.Style
            ? second.LabelEnd
            : first.LabelEnd;
        return first with { TextStart = SkipBullets(text, SkipBlank(text, doubled, end), end) };
    }

    private static Marker? ReadOne(string text, int start, int end, bool atLineStart)
    {
        if (start >= end)
            return null;
        var open = text[start] is '[' or '［' or '【' or '〔' ? ']' : text[start] is '(' or '（' ? ')' : ' ';
        var digits = open == ' ' ? start : start + 1;
        var (number, after) = ReadNumber(text, digits, end);
        if (number == 0)
            return null;
        return Close(text, open, after, end, atLineStart) is var (style, labelEnd)
            ? new Marker(number, style, start, labelEnd, labelEnd, atLineStart)
            : null;
    }

    private static (MarkerStyle Style, int End)? Close(string text, char open, int after, int end, bool atLineStart)
    {
        var c = after < end ? text[after] : '\n';
        return (open, c) switch
        {
            (']', ']' or '］' or '】' or '〕') => (MarkerStyle.Brackets, after + 1 + (after + 1 < end && text[after + 1] is '.' or ':' ? 1 : 0)),
            (')', ')' or '）') => (MarkerStyle.Parentheses, after + 1 + (after + 1 < end && text[after + 1] is '.' ? 1 : 0)),
            (' ', ')' or '）') => (MarkerStyle.ClosingParenthesis, after + 1),
            (' ', '.' or '．' or '、') when !FollowedByDigit(text, after + 1, end) => (MarkerStyle.Dot, after + 1),
            (' ', ':') when atLineStart && after + 1 < end && TextLines.IsBlank(text[after + 1]) => (MarkerStyle.Dot, after + 1),
            (' ', _) when atLineStart && (TextLines.IsBlank(c) || char.IsLetter(c) && char.IsUpper(c)) => (MarkerStyle.Bare, after),
            _ => null,
        };
    }

    private static (int Number, int After) ReadNumber(string text, int start, int end)
    {
        var (number, position) = (0, start);
        while (position < end && position - start <= MaxDigits && Digit(text[position]) is >= 0 and var digit)
        {
            number = number * 10 + digit;
            position++;
        }

        return position - start > MaxDigits ? (0, start) : (number, position);
    }

    // Raised and full-width digits count as digits: superscript labels, East Asian typesetting.
    private static int Digit(char c) => c is >= '0' and <= '9' ? c - '0' : c < 128 ? -1 : CharUnicodeInfo.GetDigitValue(c);

    private static bool FollowedByDigit(string text, int position, int end) => position < end && char.IsAsciiDigit(text[position]);

    private static int SkipBlank(string text, int position, int end)
    {
        while (position < end && TextLines.IsBlank(text[position]))
            position++;
        return position;
    }

    // Reviews mark the papers to read first: "• Of importance", "•• Of major importance".
    private static int SkipBullets(string text, int position, int end)
    {
        while (position < end && (text[position] is '•' or '●' or '▪' or '*' || TextLines.IsBlank(text[position])))
            position++;
        return position;
    }
}
