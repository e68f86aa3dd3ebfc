namespace EnrichPipeline.Citations;

/// <summary>The quotation marks of many languages.</summary>
internal static class QuotationMarks
{
    public const string Opening = "“«„「《『\"‘'";

    /// <summary>The opening marks whose closing mark is another sign and no apostrophe. German turns « and » round.</summary>
    public const string Paired = "“„«»「『《";

    /// <summary>Returns the marks that close a quotation.</summary>
    public static string ClosingOf(char open) => open switch
    {
        '“' => "”",
        '«' => "»",
        '»' => "«",
        '„' => "“”",
        '「' => "」",
        '《' => "》",
        '『' => "』",
        '‘' => "’",
        _ => open.ToString(),
    };

    /// <summary>Returns how many quotations a text closes that it does not open, and how many it opens but does not close.</summary>
    public static (int Closed, int Opened) Unpaired(ReadOnlySpan<char> text, char open)
    {
        var (closing, closed, opened) = (ClosingOf(open), 0, 0);
        foreach (var sign in text)
        {
            if (sign == open)
                opened++;
            else if (!closing.Contains(sign))
                continue;
            else if (opened > 0)
                opened--;
            else
                closed++;
        }

        return (closed, opened);
    }
}
