using EnrichPipeline.Reading;

namespace EnrichPipeline.Citations;

/// <summary>Removes the words that introduce a work in a footnote: "See also", "Vgl.", "Cf.".</summary>
internal static class FootnoteOpenings
{
    private static readonly string[] _openings = WordLists.Of("noteLeads");

    /// <summary>Returns the reference without introductory words, if a name follows them.</summary>
    public static string Cut(string text)
    {
        foreach (var opening in _openings)
            if (text.StartsWith(opening, StringComparison.OrdinalIgnoreCase) && BeginsName(text.AsSpan(opening.Length)))
                return text[(opening.Length + 1)..];
        return text;
    }

    // "See Frank H. Easterbrook,", "Vgl. Habermas,"; not "See Naples and die".
    private static bool BeginsName(ReadOnlySpan<char> rest)
    {
        if (rest is not [' ', var first, ..] || !char.IsUpper(first))
            return false;
        var after = rest[1..];
        after = after[Math.Max(0, after.IndexOfAny(" ,:("))..];
        return after is [' ', var next, ..] ? char.IsUpper(next) : after is [',' or ':', ..];
    }
}
