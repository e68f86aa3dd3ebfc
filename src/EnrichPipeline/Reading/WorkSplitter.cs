namespace EnrichPipeline.Reading;

/// <summary>Splits an entry that cites several works: "a) … b) …", "…; …".</summary>
internal static class WorkSplitter
{
    private const int Letters = 26;

    /// <summary>Returns the letters of a part: a, b, … z, aa, ab.</summary>
    public static string Part(int index) => index < Letters ? $"{(char)('a' + index)}" : Part(index / Letters - 1) + Part(index % Letters);

    /// <summary>Returns the text of the first work, without the letter before it.</summary>
    public static string First(string text)
    {
        var (start, end) = Of(text)[0];
        var first = text[start..end];
        return first is ['(', >= 'a' and <= 'z', ')', ' ', ..] ? first[4..] : first;
    }

    /// <summary>Returns the range of each work in an entry; one range if the entry cites one work.</summary>
    public static IReadOnlyList<(int Start, int End)> Of(string text) =>
        LetteredWorks.In(text) is { Count: > 1 } lettered ? lettered : JoinedWorks.In(text);
}
