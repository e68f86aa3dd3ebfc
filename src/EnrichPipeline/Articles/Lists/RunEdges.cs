namespace EnrichPipeline.Articles.Lists;

/// <summary>Decides where a list continues or ends in spite of the labels of its lines.</summary>
internal static class RunEdges
{
    /// <summary>Whether a caption or a heading stands apart here: it is no entry and in none, however much it looks like one.</summary>
    public static bool Ends(DocumentLines document, int line, LineLabel label)
    {
        var (printed, facts) = (document.Lines[line], document.Facts[line]);
        if (document.IsRunning(line) || facts.Repeats > 1 || facts.Label.Kind != LabelKind.None || printed is { Gap: 0, NewPage: false })
            return false;
        // Pages stand apart too: there an entry may go on with words like a heading's.
        return ListEndings.IsHeading(document[line]) || ListEndings.IsCaption(document[line])
            || facts.Heading == HeadingKind.Other && (label != LineLabel.Continuation || !printed.NewPage) && printed.Gap > 0;
    }

    /// <summary>Whether the next number stands right below the last entry: it is one more, even if it prints no more than
    /// "Ibid."</summary>
    public static bool GoesOn(DocumentLines document, int last, int line)
    {
        var (before, own) = (document.Facts[last].Label, document.Facts[line].Label);
        return own.IsNumber && own.Kind == before.Kind && own.Number == before.Number + 1
            && document.Lines[line].Gap <= document.Lines[last].Gap;
    }

    /// <summary>Whether the last page of a range stands alone here: at the edge of a page it looks like the page's own
    /// number.</summary>
    public static bool CompletesRange(DocumentLines document, int before, int line)
    {
        var range = document[before].TrimEnd();
        var number = document[line].Trim();
        if (range is not [.., >= '0' and <= '9', '-' or '–' or '‐' or '−'] || number.IsEmpty || number.ContainsAnyExceptInRange('0', '9'))
            return false;
        var first = range[..^1];
        first = first[(first.LastIndexOfAnyExceptInRange('0', '9') + 1)..];
        return number.Length < first.Length || (number.Length == first.Length && number.SequenceCompareTo(first) > 0);
    }
}
