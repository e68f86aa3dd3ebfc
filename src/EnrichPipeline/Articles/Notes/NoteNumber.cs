namespace EnrichPipeline.Articles.Notes;

/// <summary>The number at the beginning of a note: "12 Vgl.", "12. Vgl.", "12) Vgl.", "[12] Vgl.", "12Vgl.".</summary>
/// <param name="Value">The number, or 0 if the line begins with none.</param>
/// <param name="TextStart">Where the text behind it begins.</param>
internal readonly record struct NoteNumber(int Value, int Start, int End, int TextStart)
{
    private const int MaxDigits = 4;

    public static NoteNumber Of(ReadOnlySpan<char> line)
    {
        var start = line is ['(' or '[', ..] ? 1 : 0;
        var digits = line[start..].IndexOfAnyExceptInRange('0', '9');
        if (digits is < 1 or > MaxDigits)
            return default;
        var end = start + digits;
        var closed = end + (line[end] is '.' or ')' or ']' ? 1 : 0);
        var text = closed + (line.Length - closed - line[closed..].TrimStart().Length);
        return text < line.Length && (char.IsLetter(line[text]) || char.IsPunctuation(line[text]) && text > closed)
            && (start == 0 || line[end] is ')' or ']')
            ? new NoteNumber(int.Parse(line.Slice(start, digits), provider: null), 0, closed, text)
            : default;
    }
}
