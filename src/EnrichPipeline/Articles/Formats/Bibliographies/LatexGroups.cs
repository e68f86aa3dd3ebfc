namespace EnrichPipeline.Articles.Formats.Bibliographies;

/// <summary>Finds the groups in braces and brackets of a piece of LaTeX.</summary>
internal sealed class LatexGroups
{
    // Where the group that begins at a place ends; zero where none begins, or one that never closes. All are found in one pass, since a
    // search from each opening brace takes quadratic time in a text of braces that never close.
    private readonly int[] _ends;

    public LatexGroups(string text) => (Text, _ends) = (text, Ends(text));

    public string Text { get; }

    /// <summary>The group in braces that begins behind blanks, and the place behind it; null and the same place where none does.</summary>
    public (string? Inner, int After) InBraces(int at)
    {
        var start = SkipBlanks(at);
        return start < Text.Length && _ends[start] is > 0 and var end ? (Text[(start + 1)..end], end + 1) : (null, at);
    }

    /// <summary>The same for a group in brackets. A bracket inside braces does not close it.</summary>
    public (string? Inner, int After) InBrackets(int at)
    {
        var start = SkipBlanks(at);
        if (start >= Text.Length || Text[start] != '[')
            return (null, at);
        for (var i = start + 1; i < Text.Length; i++)
        {
            if (Text[i] == ']')
                return (Text[(start + 1)..i], i + 1);
            i = Text[i] == '\\' ? i + 1 : Math.Max(i, _ends[i]);
        }

        return (null, at);
    }

    private int SkipBlanks(int at)
    {
        while (at < Text.Length && char.IsWhiteSpace(Text[at]))
            at++;
        return at;
    }

    private static int[] Ends(string text)
    {
        var (ends, open) = (new int[text.Length], new Stack<int>());
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] == '{')
                open.Push(i);
            else if (text[i] == '}' && open.TryPop(out var start))
                ends[start] = i;
        }

        return ends;
    }
}
