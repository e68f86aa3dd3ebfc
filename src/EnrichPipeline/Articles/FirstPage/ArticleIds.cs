using System.Text.RegularExpressions;
using EnrichPipeline.Articles.Lists;
using EnrichPipeline.Characters;
using EnrichPipeline.Model;

namespace EnrichPipeline.Articles.FirstPage;

/// <summary>Finds the DOI and the PMID of the article itself, in lines that mark them as such.</summary>
internal static partial class ArticleIds
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

    // Only at the start of a line or after a bar, comma or semicolon: a DOI inside running text belongs to another work.
    [GeneratedRegex(
        $@"(?:^|[|,;] ?)(?:doi:?\s*|{IdentifierPatterns.DoiResolver}/)+(?<id>{IdentifierPatterns.DoiRegistrant}/\S+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex DoiLine();

    [GeneratedRegex(
        $@"(?:^|[|,;] ?)(?:PMID|PubMed ID):?\s*(?<id>{IdentifierPatterns.Pmid})\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex PmidLine();
}
