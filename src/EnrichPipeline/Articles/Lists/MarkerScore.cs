using System.Buffers;

namespace EnrichPipeline.Articles.Lists;

/// <summary>How much a marker looks like the start of an entry, as a sum of small scores.</summary>
internal static class MarkerScore
{
    private static readonly SearchValues<char> NotInHeadings = SearchValues.Create(".,;:0123456789");

    public static double Of(Passage passage, Marker marker, int line)
    {
        var text = passage.Text;
        var end = passage.Lines[line].End;
        var follows = text.AsSpan(marker.TextStart, Math.Max(0, end - marker.TextStart));
        if (follows.IsEmpty && line + 1 < passage.Lines.Count)
            follows = passage[line + 1];
        var before = marker.AtLineStart
            ? line > 0 ? passage[line - 1] : []
            : text.AsSpan(passage.Lines[line].Start, marker.Start - passage.Lines[line].Start).TrimEnd();
        var score = StyleScore(marker) + FollowScore(follows) + BeforeScore(before);
        return marker.AtLineStart ? score + LineStart(passage, line) : score + InLine(text, marker);
    }

    private static double StyleScore(Marker marker) => marker.Style switch
    {
        MarkerStyle.Brackets => 0.75,
        MarkerStyle.Bare => -0.5,
        MarkerStyle.Parentheses => -0.25,
        _ => 0,
    };

    private static double FollowScore(ReadOnlySpan<char> follows)
    {
        if (follows.IsEmpty || char.IsDigit(follows[0]))
            return -1.5;
        return AuthorStart.Score(follows) switch
        {
            < 0 => char.IsLetter(follows[0]) ? -0.75 : -1,
            var score => 0.25 + score / 2,
        };
    }

    private static double BeforeScore(ReadOnlySpan<char> before)
    {
        if (before.IsEmpty)
            return 0.5;
        return before[^1] switch
        {
            '.' or ']' or ')' or '”' or '"' or '>' or '。' => 0.5,
            ',' or '-' or '–' or '(' or '[' or '&' or '/' => -1.5,
            ';' or ':' => -1,
            var c when char.IsDigit(c) => 0.25,
            _ => LinkHints.EndsWithHint(before) ? 0.5 : -0.5,
        };
    }

    private static double LineStart(Passage passage, int line) =>
        1 + (passage.Lines[line].Gap > 0 ? 0.25 : 0) - (IsHeading(passage[line]) ? 1.5 : 0);

    // "2. Materials and methods"
    private static bool IsHeading(ReadOnlySpan<char> line) =>
        line.Length < 60 && line.ContainsAnyInRange('a', 'z') && !line[Math.Min(4, line.Length)..].ContainsAny(NotInHeadings);

    private static double InLine(string text, Marker marker)
    {
        var apart = marker.TextStart > marker.LabelEnd || marker.Style == MarkerStyle.Brackets;
        return apart ? -0.25 : -2 + (TextLines.IsBlank(text[marker.Start - 1]) ? 0.5 : 0);
    }
}
