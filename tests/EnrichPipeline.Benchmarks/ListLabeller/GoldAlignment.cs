using EnrichPipeline.Articles.Lists;

namespace EnrichPipeline.Benchmarks.ListLabeller;

/// <summary>Finds known entries in a text by their letters, whatever line breaks and furniture are between them.</summary>
internal static class GoldAlignment
{
    private const int FarthestSkip = 4000;
    private const int LongestFurniture = 400;

    /// <summary>Marks the entries in order. The text between two of them may have any label.</summary>
    public static TrainingDocument Of(string text, IEnumerable<string> entries, TrainingSource source, string id)
    {
        var (letters, offsets) = Letters(text);
        var marks = new List<LabelMark>();
        var passage = new Passage(text, TextLines.Of(text).ToArray());
        var heading = LastHeading(passage, entries.FirstOrDefault() ?? "");
        if (heading is { } line)
            marks.Add(new LabelMark(line.Start, TrainingText.Heading));
        var from = heading is { } below ? Math.Max(0, Array.BinarySearch(offsets, below.End) is var at && at < 0 ? ~at : at) : 0;
        var last = -1;
        foreach (var entry in entries)
        {
            var key = Letters(entry).Letters;
            var (found, end) = Find(letters, key, from);
            if (found < 0 || found > from + FarthestSkip && last >= 0)
                continue;
            if (last >= 0 && !IsLabel(letters.AsSpan(last, found - last)))
                marks.Add(new LabelMark(offsets[last], TrainingText.First | TrainingText.Continuation | TrainingText.Furniture));
            marks.Add(new LabelMark(StartOf(text, offsets[found]), TrainingText.First));
            if (end - found > key.Length)
                MarkFurniture(passage, key, offsets[found], offsets[end - 1], marks);
            from = last = end;
        }

        if (last >= 0 && last < offsets.Length)
            marks.Add(new LabelMark(offsets[last], TrainingText.Outside));
        return new TrainingDocument(text, [.. marks.OrderBy(mark => mark.Offset)], source, id);
    }

    // Finds the whole entry, or its beginning and its end with furniture between them.
    private static (int Start, int End) Find(string letters, string key, int from)
    {
        if (key.Length == 0)
            return (-1, -1);
        if (letters.IndexOf(key, from, StringComparison.Ordinal) is >= 0 and var whole)
            return (whole, whole + key.Length);
        if (key.Length < 60)
            return (-1, -1);
        var start = letters.IndexOf(key[..25], from, StringComparison.Ordinal);
        var end = start < 0 ? -1 : letters.IndexOf(key[^25..], start, Math
            .Min(letters.Length - start, key.Length + LongestFurniture), StringComparison.Ordinal);
        return end < 0 ? (-1, -1) : (start, end + 25);
    }

    private static void MarkFurniture(Passage passage, string key, int start, int end, List<LabelMark> marks)
    {
        for (var line = passage.LineAt(start) + 1; line < passage.Lines.Count && passage.Lines[line].Start <= end; line++)
        {
            var own = Letters(passage[line].ToString()).Letters;
            var inside = key.Contains(own, StringComparison.Ordinal) && !(own.Length < 5 && PageNumberLine.Is(passage[line]));
            marks.Add(new LabelMark(passage.Lines[line].Start, inside ? TrainingText.Continuation : TrainingText.Furniture));
        }
    }

    // Returns a heading right above the first entry or, if there is none, the last heading before it.
    private static Line? LastHeading(Passage passage, string first)
    {
        Line? heading = null;
        var key = Letters(first).Letters;
        for (var line = 0; line < passage.Lines.Count; line++)
        {
            if (ReferenceHeadings.IsHeading(passage[line]))
                heading = passage.Lines[line];
            else if (heading is not null && key.Length > 20 && Letters(passage[line].ToString()).Letters is { Length: > 10 } own
                && (key.StartsWith(own, StringComparison.Ordinal) || own.Contains(key[..20], StringComparison.Ordinal)))
                break;
        }

        return heading;
    }

    // A label before the entry belongs to its first line.
    private static int StartOf(string text, int offset)
    {
        var start = text.LastIndexOfAny(['\n', '\f'], Math.Max(0, offset - 1)) + 1;
        return start < offset && Math.Abs(LabelReader.Read(text, start, Math.Min(text.Length, offset + 40)).TextStart - offset) < 3
            ? start : offset;
    }

    private static bool IsLabel(ReadOnlySpan<char> between) => between.Length < 5 && !between.ContainsAnyExceptInRange('0', '9');

    private static (string Letters, int[] Offsets) Letters(string text)
    {
        var (letters, offsets) = (new System.Text.StringBuilder(text.Length), new List<int>(text.Length));
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i]))
                continue;
            letters.Append(char.ToLowerInvariant(text[i]));
            offsets.Add(i);
        }

        return (letters.ToString(), [.. offsets]);
    }
}
