using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using EnrichPipeline.Characters;
using EnrichPipeline.Model;

namespace EnrichPipeline.Sources.PubMed;

/// <summary>Reads notices from a record's comments and corrections: about the work, or that the record is itself a notice.</summary>
internal static partial class CommentLinks
{
    /// <param name="own">The record's own DOI, which is that of the notice if the record is itself a notice.</param>
    public static IEnumerable<Notice> Read(XElement citation, Doi? own, bool isPreprint) =>
        from link in citation.Element("CommentsCorrectionsList")?.Elements("CommentsCorrections") ?? []
        let known = Known((string?)link.Attribute("RefType"))
        where known is not null
        let source = EFetchReader.Text(link.Element("RefSource")) ?? ""
        select known.Value.Direction == NoticeDirection.IsNotice
            ? new Notice(known.Value.Kind, own, PubMedNotices.Source, null, NoticeDirection.IsNotice)
            : new Notice(known.Value.Kind, DoiIn(source), PubMedNotices.Source, YearIn(source), NoticeDirection.About)
            {
                // An updated review has this link too, but is not the published version of a preprint.
                Detail = isPreprint && known.Value.Kind == NoticeKind.NewVersion ? NoticeDetails.Published : null,
            };

    // The names are the RefType values of the DTD. Links to comments, data and summaries for patients are not notices.
    private static (NoticeKind Kind, NoticeDirection Direction)? Known(string? type) => type switch
    {
        "RetractionIn" or "PartialRetractionIn" or "RetractedandRepublishedIn" => (NoticeKind.Retraction, NoticeDirection.About),
        "RetractionOf" or "PartialRetractionOf" => (NoticeKind.Retraction, NoticeDirection.IsNotice),
        "ErratumIn" or "CorrectedandRepublishedIn" => (NoticeKind.Correction, NoticeDirection.About),
        "ErratumFor" => (NoticeKind.Correction, NoticeDirection.IsNotice),
        "ExpressionOfConcernIn" => (NoticeKind.ExpressionOfConcern, NoticeDirection.About),
        "ExpressionOfConcernFor" => (NoticeKind.ExpressionOfConcern, NoticeDirection.IsNotice),
        "UpdateIn" => (NoticeKind.NewVersion, NoticeDirection.About),
        _ => null,
    };

    // "Lancet. 2010 Feb 6;375(9713):445. doi: 10.1016/S0140-6736(10)60175-4."
    private static Doi? DoiIn(string source) =>
        Doi.TryParse(DoiText().Match(source).Groups["doi"].Value.TrimEnd('.', ';', ','), out var doi) ? doi : null;

    private static int? YearIn(string source) =>
        YearText().Match(source) is { Success: true } match
            ? int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(@"doi:\s*(?<doi>10\.\S+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex DoiText();

    [GeneratedRegex(@"\.\s(?<year>(?:19|20)\d\d)\b", RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex YearText();
}
