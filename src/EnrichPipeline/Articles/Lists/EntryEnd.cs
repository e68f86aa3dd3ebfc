namespace EnrichPipeline.Articles.Lists;

/// <summary>Where a numbered entry ends: before the next number, or before what no longer belongs to the list.</summary>
internal static class EntryEnd
{
    private const int RoomForTheLast = 1200;

    /// <summary>The end of an entry before the next one, and the widest gap of blank lines inside it.</summary>
    public static (int End, int Gap) Inside(Passage passage, Marker marker, int next)
    {
        var gap = 0;
        for (var line = FirstAfter(passage, marker); line < passage.Lines.Count && passage.Lines[line].Start < next; line++)
        {
            if (ListEndings.EndsList(passage, line))
                return (passage.Lines[line].Start, gap);
            gap = Math.Max(gap, passage.Lines[line].Gap);
        }

        return (next, gap);
    }

    /// <summary>The last entry ends at a heading, at a gap that no other entry has inside, or when it grows too long.</summary>
    public static int OfLast(Passage passage, Marker marker, int? widestGap, int longest)
    {
        var room = Math.Max(RoomForTheLast, longest * 2);
        var own = passage.LineAt(marker.Start);
        for (var line = FirstAfter(passage, marker); line < passage.Lines.Count; line++)
        {
            var (current, gap) = (passage.Lines[line], passage.Lines[line].Gap);
            var labelAlone = line == own + 1 && marker.TextStart >= passage.Lines[own].End;
            if (ListEndings.EndsList(passage, line) || !labelAlone && gap > (widestGap ?? 0) || current.End - marker.Start > room || EndsWithPage(passage, line))
                return current.Start;
        }

        return passage.Lines.Count == 0 ? marker.LabelEnd : passage.Lines[^1].End;
    }

    private static bool EndsWithPage(Passage passage, int line) =>
        passage.Lines[line].NewPage && passage[line - 1][^1] is '.' or ')' && char.IsUpper(passage[line][0]);

    private static int FirstAfter(Passage passage, Marker marker) => passage.LineAt(marker.Start) + 1;
}
