using System.Globalization;
using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Reports.Words;

namespace EnrichPipeline.Reports.Html;

/// <summary>The collapsed part of the report with the evidence and the other candidates of a reference.</summary>
internal static class EvidencePart
{
    public static HtmlWriter Of(EnrichedReference reference) =>
        reference is { Evidence.Count: 0, Candidates.Count: 0 }
            ? HtmlWriter.Nothing
            : HtmlWriter.Of(
                $"""
                <details>
                <summary>Evidence<span class="quiet"> for reference {reference.Ordinal}</span></summary>
                {Fields(reference.Evidence)}{Candidates(reference.Candidates)}</details>

                """
            );

    private static HtmlWriter Fields(IReadOnlyList<Evidence> evidence) =>
        evidence.Count == 0
            ? HtmlWriter.Nothing
            : HtmlWriter.Of(
                $"""
                <div class="wide" role="group" tabindex="0" aria-label="Fields compared">
                <table>
                <thead><tr><th scope="col">field</th><th scope="col">printed</th><th scope="col">recorded</th>
                <th scope="col">agreement</th></tr></thead>
                <tbody>{evidence.Select(Row)}</tbody>
                </table>
                </div>

                """
            );

    private static HtmlWriter Row(Evidence line) =>
        HtmlWriter.Of(
            $"<tr><th scope=\"row\">{FieldWords.Of(line.Field)}</th><td><bdi>{line.Printed}</bdi></td><td><bdi>{line.Recorded}</bdi></"
            + $"td><td>{line.Agreement.ToString().ToLowerInvariant()}</td></tr>\n"
        );

    private static HtmlWriter Candidates(IReadOnlyList<RunnerUp> candidates) =>
        candidates.Count == 0
            ? HtmlWriter.Nothing
            : HtmlWriter.Of(
                $"""
                <p>Not taken:</p>
                <ul>{candidates.Select(Candidate)}</ul>

                """
            );

    private static HtmlWriter Candidate(RunnerUp candidate) =>
        HtmlWriter.Of(
            $"<li><bdi>{Words(candidate)}</bdi> (confidence {ConfidenceText.Of(candidate.Confidence)}) "
            + $"{IdLinks.Of(candidate.Doi, candidate.Pmid, null)}</li>\n"
        );

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
