namespace EnrichPipeline.Articles.Lists;

/// <summary>Where the lines begin that a page prints beside its running text.</summary>
/// <param name="Running">Running heads, page numbers and the like.</param>
internal sealed record LinesAside(IReadOnlySet<int> Running, IReadOnlySet<int> Footnotes)
{
    public bool IsEmpty => Running.Count == 0 && Footnotes.Count == 0;

    /// <summary>Returns the running text, without these lines.</summary>
    public Passage TextOf(Passage whole) => whole.Where(line => !Running.Contains(line.Start) && !Footnotes.Contains(line.Start));

    /// <summary>Returns the footnotes of all pages, one after the other.</summary>
    public Passage FootnotesOf(Passage whole) => whole.Where(line => Footnotes.Contains(line.Start));
}
