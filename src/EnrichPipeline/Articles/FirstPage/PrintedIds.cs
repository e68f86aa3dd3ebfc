using System.Text.RegularExpressions;
using EnrichPipeline.Articles.Lists;
using EnrichPipeline.Characters;
using EnrichPipeline.Model;

namespace EnrichPipeline.Articles.FirstPage;

/// <summary>Finds the article's own identifiers, where a line marks them as such.</summary>
internal static partial class PrintedIds
{
    private const int Reach = 60;
    private const int LongestLine = 200;
    private const int LatestStart = 120;

    public static Doi? Doi(Passage passage) =>
        First(passage, DoiLine()) is { } text && Model.Doi.TryParse(text.TrimEnd('.', ',', ';', ')', ']'), out var doi) ? doi : null;

    public static Pmid? Pmid(Passage passage) =>
        First(passage, PmidLine()) is { } text && Model.Pmid.TryParse(text, out var pmid) ? pmid : null;

    private static string? First(Passage passage, Regex pattern)
    {
        for (var line = 0; line < Math.Min(Reach, passage.Lines.Count); line++)
        {
            if (passage.Lines[line].Length <= LongestLine
                && pattern.Match(passage[line].ToString()) is { Success: true, Index: <= LatestStart } match)
                return match.Groups["id"].Value;
        }

        return null;
    }

    // At the start of its line or after a bar: in the running text a DOI is somebody else's.
    [GeneratedRegex(
        $@"(?:^|[|,;] ?)(?:doi:?\s*|{IdentifierPatterns.DoiResolver}/)+(?<id>{IdentifierPatterns.DoiRegistrant}/\S+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex DoiLine();

    [GeneratedRegex(
        $@"(?:^|[|,;] ?)(?:PMID|PubMed ID):?\s*(?<id>{IdentifierPatterns.Pmid})\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex PmidLine();
}
