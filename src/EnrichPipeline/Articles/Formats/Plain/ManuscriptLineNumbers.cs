using System.Globalization;

namespace EnrichPipeline.Articles.Formats.Plain;

/// <summary>Removes the line numbers from a manuscript for review.</summary>
internal static class ManuscriptLineNumbers
{
    private const int MinNumbers = 20;
    private const int MaxDigits = 4;
    private const double ShareOfLines = 0.8;

    // Lines of prose break anywhere and often begin in mid-sentence, but entries of a numbered list begin with names.
    private const double ShareInMidSentence = 0.15;

    /// <summary>Returns the text with spaces in place of its line numbers, so that
    /// it keeps its length. A text without line numbers is unchanged.</summary>
    public static string WithoutNumbers(string text)
    {
        var (numbers, lines, inMidSentence, last) = (new List<(int Start, int End)>(), 0, 0, -1);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace())
                continue;
            lines++;
            if (Number(line) is not var (start, end, value))
                continue;
            var isNext = last < 0 || value == last + 1;
            last = value;
            if (!isNext)
                continue;
            var offset = Offset(text, line);
            numbers.Add((offset + start, offset + end));
            if (line[end..].TrimStart() is [var first, ..] && char.IsLower(first))
                inMidSentence++;
        }
        return numbers.Count < Math.Max(MinNumbers, ShareOfLines * lines) || inMidSentence < ShareInMidSentence * numbers.Count
            ? text
            : Blanked(text, numbers);
    }

    private static (int Start, int End, int Value)? Number(ReadOnlySpan<char> line)
    {
        var start = line.Length - line.TrimStart(" \t\f").Length;
        var end = start;
        while (end < line.Length && char.IsAsciiDigit(line[end]))
            end++;
        return end > start && end - start <= MaxDigits && (end == line.Length || line[end] is ' ' or '\t')
            ? (start, end, int.Parse(line[start..end], CultureInfo.InvariantCulture))
            : null;
    }

    private static int Offset(string text, ReadOnlySpan<char> line) =>
        text.AsSpan().Overlaps(line, out var offset) ? offset : 0;

    private static string Blanked(string text, List<(int Start, int End)> numbers) =>
        string.Create(text.Length, (text, numbers), static (blanked, source) =>
        {
            source.text.CopyTo(blanked);
            foreach (var (start, end) in source.numbers)
                blanked[start..end].Fill(' ');
        });
}
