namespace EnrichPipeline.Articles.Lists;

/// <summary>A line that is not blank: the range of its visible characters, and the white space before it.</summary>
/// <param name="Indent">Columns before the first visible character, tabs to the next eighth.</param>
/// <param name="Gap">Blank lines before it, at most 255.</param>
/// <param name="NewPage">Whether a form feed came since the line before.</param>
/// <param name="Inside">Whether it is cut out of a longer line and does not begin it.</param>
internal readonly record struct Line(int Start, int End, ushort Indent, byte Gap, bool NewPage, bool Inside = false)
{
    public int Length => End - Start;

    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, End - Start);
}
