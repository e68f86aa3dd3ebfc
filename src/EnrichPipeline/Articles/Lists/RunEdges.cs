namespace EnrichPipeline.Articles.Lists;

/// <summary>Decides where a list continues or ends in spite of the labels of its lines.</summary>
internal static class RunEdges
{
    private const int FewestWords = 4;
    private const int LongestRemark = 10;

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

    /// <summary>Whether the next number of the list begins an entry soon: the lines before it are remarks on the last entry, as in
    /// annotated bibliographies.</summary>
    public static bool IsRemark(LabelledLines labelled, int last, int line)
    {
        var before = labelled.Document.Facts[last].Label;
        for (var next = line; before.IsNumber && next < Math.Min(line + LongestRemark, labelled.Labels.Count); next++)
        {
            if (labelled.Document.Facts[next].Heading != HeadingKind.None || labelled.Document.Lines[next].NewPage)
                return false;
            if (next > line && labelled.Document.Facts[next].Label is { IsNumber: true } label && label.Kind == before.Kind)
                return labelled.Labels[next] == LineLabel.First ? label.Number == before.Number + 1 : GoesOn(labelled.Document, last, next);
        }

        return false;
    }

    /// <summary>Whether the heading of a part of the list stands here: the next line begins an entry. The end of an entry may print the
    /// same word ("New York: Basic" and "Books").</summary>
    public static bool IsHeadingOfPart(DocumentLines document, int line) =>
        ReferenceHeadings.IsPart(document[line]) && document.Facts[line].Label.Kind is LabelKind.None or LabelKind.Dot
        && (line == 0 || document.Lines[line] is not { Gap: 0, NewPage: false } || document.Facts[line - 1].Stop
            || document.Facts[line - 1].End is EndKind.Year or EndKind.Pages or EndKind.Address
            || document.Facts[line - 1].Heading == HeadingKind.References);

    /// <summary>The label of a line behind the heading of a part. Short parts look like other text, so an entry begins right below the
    /// heading, and where a name stands right below an entry; a line that breaks off goes on.</summary>
    public static LineLabel LabelInPart(DocumentLines document, int line, LineLabel label, int last, int part)
    {
        if (part == line - 1 && label == LineLabel.Continuation)
            return LineLabel.First;
        if (label != LineLabel.Outside || document.Facts[line].Heading != HeadingKind.None || Math.Max(part, last) != line - 1)
            return label;
        if (part < last && document.Lines[line] is { Gap: 0, NewPage: false } && !document.Facts[last].Stop)
            return LineLabel.Continuation;
        return (part > last || document.Facts[line].IsName) && ListCheck.IsLike(document[line]) ? LineLabel.First : label;
    }

    /// <summary>Whether a line that looks like the head or foot of a page is part of the entry above.</summary>
    public static bool IsPartOfEntry(DocumentLines document, int before, int line) =>
        CompletesRange(document, before, line) || CompletesLine(document, before, line);

    // It stands right below a line that breaks off ("Sonderband 7,"), or it prints several words, no number, and only once.
    private static bool CompletesLine(DocumentLines document, int before, int line) =>
        line == before + 1 && document.Lines[line] is { Gap: 0, NewPage: false } && !document.IsRunning(line)
        && (document.Facts[before].End is EndKind.GoesOn or EndKind.Hyphen
            || document.Facts[line] is { Repeats: < 2, Words: >= FewestWords, Digits: 0 });

    // The last page of a range stands alone here: at the edge of a page it looks like the page's own number.
    private static bool CompletesRange(DocumentLines document, int before, int line)
    {
        var range = document[before].TrimEnd();
        var number = document[line].Trim().TrimEnd('.');
        if (range is not [.., >= '0' and <= '9', '-' or '–' or '‐' or '−'] || number.IsEmpty || number.ContainsAnyExceptInRange('0', '9'))
            return false;
        var first = range[..^1];
        first = first[(first.LastIndexOfAnyExceptInRange('0', '9') + 1)..];
        return number.Length < first.Length || (number.Length == first.Length && number.SequenceCompareTo(first) > 0);
    }
}
