using System.Globalization;
using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Reports.Words;

namespace EnrichPipeline.Reports.Html;

/// <summary>Writes the references that a person should check, those most likely to be wrong first, with the reasons.</summary>
internal static class ReviewPart
{
    /// <summary>Returns the section in parts, since it may contain all references of a long list.</summary>
    public static IEnumerable<HtmlWriter> Of(EnrichedDocument document)
    {
        // Converted to HTML before they are sorted, since the HTML takes far less memory than the references.
        (double Score, int Ordinal, HtmlWriter Lead)[] flagged =
        [
            .. document.References.Where(reference => reference.NeedsPerson)
                .Select(reference => (reference.Integrity?.Score ?? 0, reference.Ordinal, Lead(reference))),
        ];
        var inText = InText(document.InText);
        return flagged is [] && inText == HtmlWriter.Nothing
            ? []
            : flagged.OrderByDescending(lead => lead.Score).ThenBy(lead => lead.Ordinal).Select(lead => lead.Lead)
                .Prepend(Head())
                .Append(HtmlWriter.Of($"</ol>\n{inText}\n</section>\n"));
    }

    /// <summary>Returns the reasons of a reference, which its own entry in the report shows too.</summary>
    public static HtmlWriter Reasons(EnrichedReference reference) =>
        reference.Integrity is not { Reasons.Count: > 0 } integrity
            ? HtmlWriter.Nothing
            : HtmlWriter.Of(
                $"""
                <ul class="reasons">
                {integrity.Reasons.Select(reason => HtmlWriter.Of($"<li>{Words(reason, reference)}</li>\n"))}{reference.Identifiers.Where(
                    check => check.Of is not null).Select(OwnerOf)}{Closest(integrity)}</ul>

                """
            );

    private static HtmlWriter Head() =>
        HtmlWriter.Of(
            $"""
            <section aria-labelledby="person">
            <h2 id="person">Needs a person</h2>
            <p>These are leads, not judgements. Each has its reasons, and a real work can be missing from every source.</p>
            <ol class="leads">

            """
        );

    private static HtmlWriter InText(InTextCheck? check) =>
        HtmlWriter.Join([
            Numbers("The text does not cite: ", check?.Uncited),
            Numbers("The text cites numbers that the list lacks: ", check?.WithoutEntry),
        ]);

    private static HtmlWriter Numbers(string words, IReadOnlyList<int>? numbers) =>
        numbers is not { Count: > 0 }
            ? HtmlWriter.Nothing
            : HtmlWriter.Of(
                $"<p>{words}{string.Join(", ", numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)))}.</p>\n");

    private static HtmlWriter Lead(EnrichedReference reference) =>
        HtmlWriter.Of(
            $"""
            <li><a href="#ref{reference.Ordinal}">{reference.Label ?? Number(reference.Ordinal)}</a> <strong>{Assessment(
                reference)}</strong>{Score(reference.Integrity)} <bdi>{reference.Printed}</bdi>
            {Reasons(reference)}</li>

            """
        );

    private static string Assessment(EnrichedReference reference) =>
        reference.Integrity is { } integrity ? IntegrityWords.Of(integrity.Assessment) : "";

    private static HtmlWriter Score(IntegrityAssessment? integrity) =>
        integrity?.Score is { } score
            ? HtmlWriter.Of($" <span class=\"confidence\">score {ConfidenceText.Of(score)}</span>")
            : HtmlWriter.Nothing;

    private static string Words(IntegrityReason reason, EnrichedReference reference) =>
        reason == IntegrityReason.DuplicateOf && reference.DuplicateOf is { } original
            ? $"The same work as reference {Number(original)}"
            : IntegrityWords.Of(reason);

    private static HtmlWriter OwnerOf(IdentifierCheck check) => HtmlWriter.Of($"<li>{check.Value} belongs to <bdi>{check.Of}</bdi></li>\n");

    private static HtmlWriter Closest(IntegrityAssessment integrity) =>
        integrity.Closest is { } closest ? HtmlWriter.Of($"<li>Closest known work: <bdi>{closest}</bdi></li>\n") : HtmlWriter.Nothing;

    private static string Number(int ordinal) => string.Create(CultureInfo.InvariantCulture, $"{ordinal}.");
}
