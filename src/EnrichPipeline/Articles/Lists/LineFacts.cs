using EnrichPipeline.Reading;

namespace EnrichPipeline.Articles.Lists;

/// <summary>Features found in the words of a line.</summary>
[Flags]
internal enum LineMarks
{
    None = 0,
    Year = 1,
    YearInBrackets = 2,
    EndsWithYear = 4,
    Pages = 8,
    EndsWithPages = 16,
    PageWord = 32,
    VolumeIssue = 64,
    Editor = 128,
    Address = 256,
    EtAl = 512,
    Book = 1024,
    Journal = 2048,
    Place = 4096,
    Quote = 8192,

    /// <summary>A year near the beginning, followed by a punctuation mark.</summary>
    YearEarly = 16384,
    PageNumber = 32768,
    Lead = 65536,
}

/// <summary>The kinds of headings that a line can be.</summary>
internal enum HeadingKind : byte
{
    None,
    References,

    /// <summary>A line that begins like a heading of references.</summary>
    LikeReferences,
    Notes,

    /// <summary>A heading that ends a list, or a caption.</summary>
    Other,
    Numbered,
    Capitals,
}

/// <summary>The features of one line, without those of its neighbours.</summary>
internal struct LineFacts
{
    public PrintedLabel Label;
    public StartKind Start;
    public EndKind End;
    public bool FullStop;
    public LineMarks Marks;
    public HeadingKind Heading;

    /// <summary>How often the letters of the line occur as a line in the text, up to three times.</summary>
    public byte Repeats;
    public byte Initials;
    public int Words;
    public int Length;
    public int Page;
    public float SmallWords;
    public float Capitals;
    public float Digits;
    public float Punctuation;

    /// <summary>How much the line looks like part of a reference.</summary>
    public float Likeness;

    /// <summary>The first letters of the text after the label as a number for sorting, without case and accents.</summary>
    public int SortKey;

    public readonly bool Is(LineMarks marks) => (Marks & marks) != 0;

    public readonly bool IsName => StartReader.IsName(Start);

    public static LineFacts Of(string text, Line line, bool years = false) =>
        Of(text, line, LabelReader.Read(text, line.Start, line.End, years));

    /// <summary>Returns the features of a line that is known to begin with this label.</summary>
    public static LineFacts Of(string text, Line line, PrintedLabel label)
    {
        var printed = line.Of(text);
        var facts = new LineFacts { Label = label, Length = line.Length };
        var body = text.AsSpan(facts.Label.TextStart, Math.Max(0, line.End - facts.Label.TextStart));
        facts.Start = StartReader.Of(label.Kind == LabelKind.None ? body : body[LetteredWorks.LengthOfFirst(body)..]);
        (facts.End, facts.FullStop) = EndReader.Of(printed);
        new LineScan(printed).Read(ref facts);
        facts.Heading = HeadingOf(printed, facts);
        facts.SortKey = Lists.SortKey.Of(body);
        facts.Likeness = LikenessOf(facts);
        return facts;
    }

    private static HeadingKind HeadingOf(ReadOnlySpan<char> line, LineFacts facts)
    {
        if (line.Length > HeadingText.MaxLength)
            return HeadingKind.None;
        if (ReferenceHeadings.IsHeading(line))
            return HeadingKind.References;
        if (ReferenceHeadings.IsNotes(line))
            return HeadingKind.Notes;
        if (ReferenceHeadings.BeginsLikeOne(line))
            return HeadingKind.LikeReferences;
        if (ListEndings.IsHeading(line) || ListEndings.BeginsLikeOne(line))
            return HeadingKind.Other;
        if (facts.Label.Kind == LabelKind.Dot && facts.Label.TextStart < facts.Label.End + 4 && facts.Words is > 0 and < 9
            && !facts.Is(LineMarks.Year) && !facts.FullStop && facts.Punctuation < 0.06)
            return HeadingKind.Numbered;
        return line.Length > 3 && facts.Words > 0 && facts.Digits < 0.2 && line.IndexOfAnyInRange('a', 'z') < 0 && char.IsUpper(line[0])
            ? HeadingKind.Capitals : HeadingKind.None;
    }

    private static float LikenessOf(LineFacts facts) =>
        (facts.Is(LineMarks.Year) ? 1.2f : 0)
        + (facts.Is(LineMarks.YearInBrackets) ? 0.6f : 0)
        + (facts.Is(LineMarks.Pages) ? 1 : 0)
        + (facts.Is(LineMarks.PageWord) ? 0.7f : 0)
        + (facts.Is(LineMarks.VolumeIssue) ? 0.6f : 0)
        + (facts.Initials > 0 ? 0.7f : 0)
        + (facts.Initials > 2 ? 0.7f : 0)
        + (facts.Is(LineMarks.Editor) ? 0.7f : 0)
        + (facts.Is(LineMarks.Address) ? 0.7f : 0)
        + (facts.Is(LineMarks.Book) ? 0.4f : 0)
        + (facts.Is(LineMarks.Journal) ? 0.4f : 0)
        + (facts.Is(LineMarks.Place) ? 0.5f : 0)
        + (StartReader.IsSureName(facts.Start) ? 1.2f : 0)
        + (facts.Is(LineMarks.EtAl) ? 0.3f : 0)
        - (facts.SmallWords > 0.35 ? 1.2f : 0);
}
