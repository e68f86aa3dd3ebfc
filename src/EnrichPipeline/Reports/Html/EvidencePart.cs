using System.Globalization;
using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Reports.Words;

namespace EnrichPipeline.Reports.Html;

/// <summary>Writes the collapsed part of the report with the evidence and the other candidates of a reference.</summary>
internal static class EvidencePart
{
    public static HtmlWriter Of(EnrichedReference reference) =>
        reference is { Evidence.Count: 0, Candidates.Count: 0 }
            ? HtmlWriter.Nothing
            : HtmlWriter.Of(
                $"""
                <details>
                <summary>Evidence<span class="quiet"> for reference {reference.Ordinal}</span></summary>
                {Fields(reference)}{Candidates(reference.Candidates)}</details>

                """
            );

    private static HtmlWriter Fields(EnrichedReference reference)
    {
        Evidence[] compared = [.. reference.Evidence.Where(line => line is not { Printed: null, Recorded: null })];
        return compared is []
            ? HtmlWriter.Nothing
            : HtmlWriter.Of(
                $"""
                <div class="wide" role="group" tabindex="0" aria-label="Fields compared">
                <table>
                <thead><tr><th scope="col">field</th><th scope="col">printed</th><th scope="col">recorded</th>
                <th scope="col">compared</th></tr></thead>
                <tbody>{compared.Select(line => Row(line, IsMarked(line, reference)))}</tbody>
                </table>
                </div>

                """
            );
    }

    private static bool IsMarked(Evidence line, EnrichedReference reference) =>
        reference.Discrepancies.Any(difference => difference.Field == line.Field);

    private static HtmlWriter Row(Evidence line, bool isMarked) =>
        HtmlWriter.Of(
            $"<tr><th scope=\"row\">{FieldWords.Of(line.Field)}</th><td><bdi>{AgreementWords.Value(line.Field, line.Printed)}</bdi></td>"
            + $"<td><bdi>{AgreementWords.Value(line.Field, line.Recorded)}</bdi></td>"
            + $"<td class=\"{line.Agreement.ToString().ToLowerInvariant()}\">{AgreementWords.Of(line, isMarked)}</td></tr>\n");

    private static HtmlWriter Candidates(IReadOnlyList<RunnerUp> candidates) =>
        candidates.Count == 0
            ? HtmlWriter.Nothing
            : HtmlWriter.Of(
                $"""
                <p>Other candidates:</p>
                <ul>{candidates.Select(Candidate)}</ul>

                """
            );

    private static HtmlWriter Candidate(RunnerUp candidate) =>
        HtmlWriter.Of(
            $"<li><bdi>{Words(candidate)}</bdi> (confidence {ConfidenceText.Of(candidate.Confidence)}) "
            + $"{IdLinks.Of(candidate.Doi, candidate.Pmid, null)}</li>\n");

    private static string Words(RunnerUp candidate)
    {
        string?[] parts =
        [
            candidate.Title,
            candidate.Container,
            candidate.Year?.ToString(CultureInfo.InvariantCulture),
            candidate.Volume,
            candidate.Pages,
        ];
        return string.Join(", ", parts.Where(part => part is not null));
    }
}
