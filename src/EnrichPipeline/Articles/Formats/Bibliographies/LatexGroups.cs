namespace EnrichPipeline.Articles.Formats.Bibliographies;

/// <summary>Finds the groups in braces and in brackets in a piece of LaTeX.</summary>
internal sealed class LatexGroups
{
    // For each opening brace, the position of its closing brace; zero elsewhere and for braces that never close. All are found in one pass,
    // because a search from each opening brace takes quadratic time if many never close.
    private readonly int[] _ends;

    public LatexGroups(string text) => (Text, _ends) = (text, Ends(text));

    public string Text { get; }

    /// <summary>Returns the group in braces that begins at a position, after any white space, and the position after the group; or null and
    /// the given position if no group begins there.</summary>
    public (string? Inner, int After) InBraces(int at)
    {
        var start = SkipBlanks(at);
        return start < Text.Length && _ends[start] is > 0 and var end ? (Text[(start + 1)..end], end + 1) : (null, at);
    }

    /// <summary>Returns the group in brackets that begins at a position, in
    /// the same way. A bracket inside braces does not close it.</summary>
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
