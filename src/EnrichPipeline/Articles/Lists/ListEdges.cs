namespace EnrichPipeline.Articles.Lists;

/// <summary>Decides where a list continues or ends although the labels of its lines say otherwise.</summary>
internal static class ListEdges
{
    private const int MinWords = 4;
    private const int LongestRemark = 10;
    private const int FarIndent = 20;
    private const int LinesOfAddress = 5;

    /// <summary>Whether the line is a separate caption or heading, which belongs to no entry however much it looks like one.</summary>
    public static bool Ends(DocumentLines document, int line, LineLabel label)
    {
        var (printed, facts) = (document.Lines[line], document.Facts[line]);
        if (document.IsRunningHead(line) || facts.Repeats > 1 || facts.Label.Kind != LabelKind.None
            || printed is { Gap: 0, NewPage: false })
            return false;
        // The top of a page is separate too, but an entry may continue there with words like those of a heading.
        return ListEndings.IsHeading(document[line]) || ListEndings.IsCaption(document[line])
            || ListEndings.BeginsOtherWorks(document[line]) || BeginsAddress(document, line)
            || facts.Heading == HeadingKind.Other && (label != LineLabel.Continuation || !printed.NewPage) && printed.Gap > 0;
    }

    // The address of an author, with that for e-mail in one of the lines below.
    private static bool BeginsAddress(DocumentLines document, int line)
    {
        for (var next = line; next < Math.Min(line + LinesOfAddress, document.Lines.Length); next++)
        {
            if (next > line && document.Lines[next] is not { Gap: 0, NewPage: false })
                return false;
            if (ListEndings.BeginsMailAddress(document[next]))
                return true;
        }

        return false;
    }

    /// <summary>Whether the line is alone at the top of a page, in its middle or at its right: no entry begins or goes on there.</summary>
    public static bool IsHeadOfPage(DocumentLines document, int line, LineLabel label) =>
        label is LineLabel.First or LineLabel.Continuation && document.Facts[line].Label.Kind == LabelKind.None
        && document.Lines[line] is { NewPage: true, Indent: >= FarIndent }
        && line + 1 < document.Lines.Length && document.Lines[line + 1].Gap > 0;

    /// <summary>
    /// Whether the line has the next number and stands right below the last entry. It is another entry, even if it prints only "Ibid.".
    /// </summary>
    public static bool ContinuesNumbers(DocumentLines document, int last, int line)
    {
        var (before, own) = (document.Facts[last].Label, document.Facts[line].Label);
        return own.IsNumber && own.Kind == before.Kind && own.Number == before.Number + 1
            && document.Lines[line].Gap <= document.Lines[last].Gap;
    }

    /// <summary>
    /// Whether the line is a remark on the last entry, as in annotated bibliographies: the next number of the list begins an entry soon.
    /// </summary>
    public static bool IsRemark(LabelledLines labelled, int last, int line)
    {
        var before = labelled.Document.Facts[last].Label;
        for (var next = line; before.IsNumber && next < Math.Min(line + LongestRemark, labelled.Labels.Count); next++)
        {
            if (labelled.Document.Facts[next].Heading != HeadingKind.None || labelled.Document.Lines[next].NewPage)
                return false;
            if (next > line && labelled.Document.Facts[next].Label is { IsNumber: true } label && label.Kind == before.Kind)
                return labelled.Labels[next] == LineLabel.First ? label.Number == before.Number + 1
                    : ContinuesNumbers(labelled.Document, last, next);
        }

        return false;
    }

    /// <summary>
    /// Whether the line is the heading of a part of the list, which the next line begins. The same word may end an entry ("New York: Basic"
    /// and "Books").
    /// </summary>
    public static bool IsHeadingOfPart(DocumentLines document, int line) =>
        ReferenceHeadings.IsPart(document[line]) && document.Facts[line].Label.Kind is LabelKind.None or LabelKind.Dot
        && (line == 0 || document.Lines[line] is not { Gap: 0, NewPage: false } || document.Facts[line - 1].FullStop
            || document.Facts[line - 1].End is EndKind.Year or EndKind.Pages or EndKind.Address
            || document.Facts[line - 1].Heading == HeadingKind.References);

    /// <summary>
    /// Returns the label of a line after the heading of a part. Short parts look like other text, so an entry begins right below the
    /// heading, and with a name right below an entry. A line below one without a full stop continues the entry.
    /// </summary>
    public static LineLabel LabelInPart(DocumentLines document, int line, LineLabel label, int last, int part)
    {
        if (part == line - 1 && label == LineLabel.Continuation)
            return LineLabel.First;
        if (label != LineLabel.Outside || document.Facts[line].Heading != HeadingKind.None || Math.Max(part, last) != line - 1)
            return label;
        if (part < last && document.Lines[line] is { Gap: 0, NewPage: false } && !document.Facts[last].FullStop)
            return LineLabel.Continuation;
        return (part > last || document.Facts[line].IsName) && ListCheck.IsLike(document[line]) ? LineLabel.First : label;
    }

    /// <summary>Whether a line that looks like the head or foot of a page belongs to the entry above.</summary>
    public static bool IsPartOfEntry(DocumentLines document, int before, int line) =>
        CompletesRange(document, before, line) || CompletesLine(document, before, line);

    // The line follows one that breaks off ("Sonderband 7,"), or it has several words, no digits, and occurs only once.
    private static bool CompletesLine(DocumentLines document, int before, int line) =>
        line == before + 1 && document.Lines[line] is { Gap: 0, NewPage: false } && !document.IsRunningHead(line)
        && (document.Facts[before].End is EndKind.Unfinished or EndKind.Hyphen
            || document.Facts[line] is { Repeats: < 2, Words: >= MinWords, Digits: 0 });

    /// <summary>Whether the line holds only the last page of a range that the line before begins. At the edge of a page, it looks like the
    /// number of that page.</summary>
    public static bool CompletesRange(DocumentLines document, int before, int line)
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
