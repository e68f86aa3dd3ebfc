namespace EnrichPipeline.Articles.Lists;

/// <summary>Finds every place of a passage where a numbered entry might begin, in order.</summary>
internal static class MarkerScan
{
    private const int NoRoom = 4;

    public static List<Marker> AtLineStarts(Passage passage)
    {
        var markers = new List<Marker>();
        foreach (var line in passage.Lines)
        {
            if (MarkerReader.Read(passage.Text, line.Start, line.End, true) is { } marker)
                Add(marker, markers);
        }

        return markers;
    }

    /// <summary>Also those inside lines: several references run together in one paragraph.</summary>
    public static List<Marker> Everywhere(Passage passage)
    {
        var markers = new List<Marker>();
        foreach (var line in passage.Lines)
        {
            var after = line.Start;
            if (MarkerReader.Read(passage.Text, line.Start, line.End, true) is { } marker)
            {
                Add(marker, markers);
                after = Math.Max(marker.TextStart, after + 1);
            }

            Inside(passage.Text, after, line.End, markers);
        }

        return markers;
    }

    private static void Inside(string text, int start, int end, List<Marker> markers)
    {
        for (var i = Math.Max(start, 1); i < end; i++)
        {
            if (!MayOpen(text[i]) || !MayPrecede(text[i - 1], text[i]))
                continue;
            if (MarkerReader.Read(text, i, end, false) is not { } marker)
                continue;
            Add(marker, markers);
            i = marker.LabelEnd - 1;
        }
    }

    // Where one number is repeated with no room for an entry between, only the first and the last may begin one.
    private static void Add(Marker marker, List<Marker> markers)
    {
        if (markers.Count > 1 && IsSame(markers[^2], marker) && IsSame(markers[^1], marker) && marker.Start - markers[^1].TextStart < NoRoom)
            markers[^1] = marker;
        else
            markers.Add(marker);
    }

    private static bool IsSame(Marker one, Marker other) => one.Number == other.Number && one.Style == other.Style;

    private static bool MayOpen(char c) => char.IsAsciiDigit(c) || c is '[' or '(' or '［' or '（' or '【' or (>= '０' and <= '９');

    // Link words stick to the next number: "Google Scholar2. Smith".
    private static bool MayPrecede(char before, char open) =>
        TextLines.IsBlank(before) || before is '.' or ']' && !char.IsDigit(open) || before is 'r' or 'f' or 'd' or '。';
}
