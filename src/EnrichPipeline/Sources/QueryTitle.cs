using System.Text.RegularExpressions;

namespace EnrichPipeline.Sources;

/// <summary>Separates a title from the word "RETRACTED" that services put before it.</summary>
internal static partial class QueryTitle
{
    public static (string? Title, bool Retracted) Read(string? title)
    {
        if (title is null)
            return (null, false);
        var match = RetractedBefore().Match(title);
        return match.Success && match.Length < title.Length ? (title[match.Length..], true) : (title, false);
    }

    // Capitals only: "Retracted: …" and "Retraction: …" can be the title of the notice itself.
    [GeneratedRegex(@"^(?:\[?(?:RETRACTED|WITHDRAWN)(?: ARTICLE| PAPER)?\]?\s*[:.\-–—]\s*|\[RETRACTED\]\s*)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex RetractedBefore();
}
