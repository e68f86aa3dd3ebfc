namespace EnrichPipeline.Articles.Lists;

/// <summary>A line that is not blank: the range of its visible characters, and the white space before it.</summary>
/// <param name="Indent">The number of columns before the first visible character. A tab advances to the next multiple of eight.</param>
/// <param name="Gap">The number of blank lines before the line, at most 255.</param>
/// <param name="NewPage">Whether there is a form feed between the previous line and this one.</param>
/// <param name="Inside">Whether the line was cut out of a longer line, of which it is not the beginning.</param>
internal readonly record struct Line(int Start, int End, ushort Indent, byte Gap, bool NewPage, bool Inside = false)
{
    public int Length => End - Start;

    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, End - Start);
}
