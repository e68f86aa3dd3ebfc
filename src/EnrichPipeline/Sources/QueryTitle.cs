using System.Text.RegularExpressions;
using EnrichPipeline.Characters;

namespace EnrichPipeline.Sources;

/// <summary>Separates a title from the words with which services mark a retracted article.</summary>
internal static partial class QueryTitle
{
    public static (string? Title, bool Retracted) Read(string? title)
    {
        if (title is null)
            return (null, false);
        var bare = Mark().Replace(title, "");
        return bare.Length > 0 && bare.Length < title.Length ? (bare, true) : (title, false);
    }

    // Before the title in capitals only, or with "Article": "Retracted: …" and "Retraction: …" can be the title of the notice itself.
    [GeneratedRegex(
        @"^(?:[\[【(]?(?:RETRACTED|WITHDRAWN|REMOVED)(?: ARTICLE| PAPER| CHAPTER)?[\]】)]?\s*[:.\-–—]\s*"
        + @"|[\[【(](?:RETRACTED|WITHDRAWN)(?: ARTICLE| PAPER| CHAPTER)?[\]】)]\s*|(?:Retracted|Withdrawn) (?:Article|Paper|Chapter):\s*)"
        + @"|\s{0,9}[\[(](?:RETRACTED|Retracted|WITHDRAWN|Withdrawn)(?:[ .][^\[\]()]*)?[\])]\.?$",
        RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Mark();
}
