using System.Text.RegularExpressions;
using EnrichPipeline.Characters;
using EnrichPipeline.Model;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Sources.PubMed;

/// <summary>Converts an ESummary record to a bibliographic record.</summary>
internal static partial class SummaryReader
{
    public static BibliographicRecord Read(Summary summary, Pmid pmid)
    {
        var (title, retracted) = RetractionMark.Read(PubMedTitle.Read(summary.Title));
        var types = Texts(summary.Types ?? []);
        return new BibliographicRecord
        {
            Source = SourceName.PubMed,
            Pmid = pmid,
            Doi = FindDoi(summary),
            Pmcid = FindPmcid(summary),
            Type = types.Contains("Preprint") ? "posted-content" : "journal-article",
            Title = title,
            OriginalTitle = PubMedTitle.Read(summary.VernacularTitle),
            Authors = [.. (summary.Authors ?? []).OfType<SummaryAuthor>().Select(SummaryAuthors.Read).OfType<PersonName>()],
            Containers = Texts([summary.Journal, summary.Source, summary.Book]),
            Issns = Texts([summary.Issn, summary.Essn]),
            Years = [.. new[] { summary.Published, summary.PublishedOnline, summary.SortDate }.Select(FindYear).OfType<int>().Distinct()],
            Volume = Markup.StripToNull(summary.Volume),
            Issue = Markup.StripToNull(summary.Issue),
            Pages = Markup.StripToNull(summary.Pages) is { } pages ? PageRange.Normalize(pages) : null,
            ArticleNumber = Markup.StripToNull(summary.Pages) is null ? FindArticleNumber(summary.Location) : null,
            PublicationTypes = types,
            Notices = PubMedNotices.Read(types, retracted),
        };
    }

    private static Doi? FindDoi(Summary summary) =>
        Doi.TryParse(Id(summary, "doi"), out var doi) || Doi.TryParse(DoiIn().Match(summary.Location ?? "").Groups["doi"].Value, out doi)
            ? doi : null;

    private static Pmcid? FindPmcid(Summary summary) => Pmcid.TryParse(Id(summary, "pmc"), out var pmcid) ? pmcid : null;

    private static string? Id(Summary summary, string kind) =>
        summary.Ids?.Find(id => id is { Value: not null } && id.Kind == kind)?.Value;

    // Dates are free text: "2017 May 4", "1975 Nov-Dec", "2020 Spring", "2016/11/23 00:00".
    private static int? FindYear(string? date) =>
        Year().Match(date ?? "") is { Success: true } match
            ? int.Parse(match.ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : null;

    // Records without pages may have an article number such as "e1000" or "pii: 1234". Longer item numbers of the publisher are not cited.
    private static string? FindArticleNumber(string? location) =>
        ArticleNumber().Match(location ?? "") is { Success: true } match ? match.Groups["number"].Value : null;

    private static List<string> Texts(IEnumerable<string?> texts) => [.. texts.Select(Markup.StripToNull).OfType<string>().Distinct()];

    [GeneratedRegex(@"\b(?:1[4-9]|20|21)\d\d\b", RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Year();

    [GeneratedRegex(
        @"doi:\s*(?<doi>10\.\S+?)\.?(?:\s|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex DoiIn();

    [GeneratedRegex(
        @"^(?:pii:\s*)?(?<number>[A-Za-z]{0,3}\d{1,9})\.?(?:\s|$)",
        RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex ArticleNumber();
}
