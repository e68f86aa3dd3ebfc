using System.Text.RegularExpressions;
using EnrichPipeline.Characters;

namespace EnrichPipeline.Sources;

/// <summary>Removes the marks that services add to the titles of retracted articles.</summary>
internal static partial class RetractionMark
{
    /// <summary>Returns the title without such a mark, and whether it had one.</summary>
    public static (string? Title, bool Retracted) Read(string? title)
    {
        if (title is null)
            return (null, false);
        var bare = Mark().Replace(title, "");
        return bare.Length > 0 && bare.Length < title.Length ? (bare, true) : (title, false);
    }

    // In front of a title, a mark counts only in capitals or with a word such as "Article": "Retracted: …" and "Retraction: …" can be the
    // title of the notice itself.
    [GeneratedRegex(
        @"^(?:[\[【(]?(?:RETRACTED|WITHDRAWN|REMOVED)(?: ARTICLE| PAPER| CHAPTER)?[\]】)]?\s*[:.\-–—]\s*"
        + @"|[\[【(](?:RETRACTED|WITHDRAWN)(?: ARTICLE| PAPER| CHAPTER)?[\]】)]\s*|(?:Retracted|Withdrawn) (?:Article|Paper|Chapter):\s*)"
        + @"|\s{0,9}[\[(](?:RETRACTED|Retracted|WITHDRAWN|Withdrawn)(?:[ .][^\[\]()]*)?[\])]\.?$",
        RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Mark();
}
