using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Reports.Words;

namespace EnrichPipeline.Reports.Exports;

/// <summary>Writes the note of an exported reference: its notices and, if it is not matched, doubts and the printed text.</summary>
internal static class ExportNote
{
    public static string? Of(EnrichedReference reference)
    {
        string[] sentences = [.. reference.Notices.Select(NoticeText.Of).Select(Sentence), .. DoubtsOf(reference)];
        return sentences.Length == 0 ? null : string.Join(' ', sentences);
    }

    private static IEnumerable<string> DoubtsOf(EnrichedReference reference)
    {
        if (reference.Verdict == Verdict.Matched)
            yield break;
        yield return reference.Verdict switch
        {
            Verdict.Probable => $"Probable match, to be checked: {IdsOf(reference)}{ConfidenceOf(reference)}.",
            Verdict.NotFound => "Not found in PubMed or CrossRef.",
            Verdict.Unavailable => "Not looked up yet: a source could not be asked.",
            _ => $"Could not be processed{(reference.Reason is { } reason ? ": " + reason.TrimEnd('.') : "")}.",
        };
        if (PrintedIdsOf(reference) is { Length: > 0 } ids)
            yield return $"Printed, not verified: {ids}.";
        yield return $"Printed as: {reference.Printed}";
    }

    // Omits the prefixes "DOI:" and "PMID:", which reference managers would parse as fields.
    private static string IdsOf(EnrichedReference reference) =>
        Joined(reference.Doi?.Value, reference.Pmid is { } pmid ? "PubMed " + pmid.Value : null, reference.Pmcid?.Value);

    private static string PrintedIdsOf(EnrichedReference reference) =>
        Joined(
            reference.Citation.Doi?.Value,
            reference.Citation.Pmid is { } pmid ? "PubMed " + pmid.Value : null,
            reference.Citation.Pmcid?.Value);

    private static string Joined(params ReadOnlySpan<string?> ids)
    {
        var known = new List<string>();
        foreach (var id in ids)
        {
            if (id is not null)
                known.Add(id);
        }

        return string.Join(", ", known);
    }

    private static string ConfidenceOf(EnrichedReference reference) =>
        reference.Confidence is { } confidence ? $" (confidence {ConfidenceText.Of(confidence)})" : "";

    private static string Sentence(string words) => words + ".";
}
