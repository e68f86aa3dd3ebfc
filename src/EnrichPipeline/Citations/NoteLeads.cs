using EnrichPipeline.Reading;

namespace EnrichPipeline.Citations;

/// <summary>Removes the words that introduce a work in a footnote: "See also", "Vgl.", "Cf.".</summary>
internal static class NoteLeads
{
    private static readonly string[] _leads = WordLists.Of("noteLeads");

    /// <summary>Returns the reference without introductory words, if a name follows them.</summary>
    public static string Cut(string text)
    {
        foreach (var lead in _leads)
            if (text.StartsWith(lead, StringComparison.OrdinalIgnoreCase) && BeginsName(text.AsSpan(lead.Length)))
                return text[(lead.Length + 1)..];
        return text;
    }

    // "See Frank H. Easterbrook,", "Vgl. Habermas,"; not "See Naples and die".
    private static bool BeginsName(ReadOnlySpan<char> rest)
    {
        if (rest is not [' ', var first, ..] || !char.IsUpper(first))
            return false;
        var behind = rest[1..];
        behind = behind[Math.Max(0, behind.IndexOfAny(" ,:("))..];
        return behind is [' ', var next, ..] ? char.IsUpper(next) : behind is [',' or ':', ..];
    }
}
