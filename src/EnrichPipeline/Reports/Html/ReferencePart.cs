using System.Globalization;
using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Reports.Words;

namespace EnrichPipeline.Reports.Html;

/// <summary>
/// Writes the entry of one reference: printed text with marked differences, identifiers, confidence, notices, reasons and evidence.
/// </summary>
internal static class ReferencePart
{
    public static HtmlWriter Of(EnrichedReference reference)
    {
        var verdict = VerdictWord.Of(reference.Verdict);
        var marked = MarkedText.Of(reference.Printed, reference.Discrepancies);
        return HtmlWriter.Of(
            $"""
            <li id="ref{reference.Ordinal}" class="{Classes(reference)}">
            {reference.Notices.Select(notice =>
                HtmlWriter.Of($"<p class=\"notice\"><strong>{NoticeText.Of(notice)}</strong></p>\n")
            )}<p class="printed"><span class="label">{reference.Label ?? Number(reference.Ordinal)}</span> <bdi>{marked.Text}</bdi></p>
            {marked.Unplaced.Select(Difference)}<p class="ids"><span class="verdict {verdict}">{VerdictWord.DisplayName(
                reference.Verdict)}</span>{Confidence(reference)} {Ids(reference)}{Scholar(reference)}</p>
            {Reason(reference)}{ReviewPart.Reasons(reference)}{EvidencePart.Of(reference)}</li>

            """
        );
    }

    private static string Classes(EnrichedReference reference) =>
        VerdictWord.Of(reference.Verdict)
        + (reference.Discrepancies.Count > 0 ? " differs" : "")
        + (reference.Notices.Count > 0 ? " noticed" : "");

    private static HtmlWriter Difference(Discrepancy difference) =>
        HtmlWriter.Of(
            $"<p class=\"difference\">{FieldWords.Of(difference.Field)}: {MarkedText.Change(difference.Printed, difference.Recorded)}</p>\n"
        );

    private static HtmlWriter Confidence(EnrichedReference reference) =>
        reference.Confidence is { } confidence
            ? HtmlWriter.Of($" <span class=\"confidence\">confidence {ConfidenceText.Of(confidence)}</span>")
            : HtmlWriter.Nothing;

    private static HtmlWriter Ids(EnrichedReference reference)
    {
        var links = IdLinks.Of(reference.Doi, reference.Pmid, reference.Pmcid);
        return reference.Verdict == Verdict.Probable && links != HtmlWriter.Nothing
            ? HtmlWriter.Of($"<span class=\"doubt\">please check:</span> {links}")
            : links;
    }

    private static HtmlWriter Scholar(EnrichedReference reference) =>
        HtmlWriter.Of($"<a href=\"{ReferenceLinks.GoogleScholarOf(reference.Printed)}\" rel=\"noreferrer\">Google Scholar</a>");

    private static HtmlWriter Reason(EnrichedReference reference) =>
        reference.Reason is { } reason ? HtmlWriter.Of($"<p class=\"reason\">{reason}</p>\n") : HtmlWriter.Nothing;

    private static string Number(int ordinal) => string.Create(CultureInfo.InvariantCulture, $"{ordinal}.");
}
