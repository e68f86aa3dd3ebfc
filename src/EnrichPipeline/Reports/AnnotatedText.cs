using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using EnrichPipeline.Characters;
using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;

namespace EnrichPipeline.Reports;

/// <summary>
/// The text of the article with identifiers inserted after each matched reference, or the reason why they cannot be inserted.
/// </summary>
public sealed record AnnotatedText
{
    /// <summary>The number of letters that must be at the offset of a reference; the rest may be broken over lines and pages.</summary>
    private const int Enough = 8;

    private AnnotatedText(string? text, string? problem) => (Text, Problem) = (text, problem);

    public string? Text { get; }

    /// <summary>A sentence that says why the text cannot be annotated, or null.</summary>
    public string? Problem { get; }

    [MemberNotNullWhen(true, nameof(Text))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool Succeeded => Text is not null;

    /// <summary>Inserts the identifiers into the text of the article.</summary>
    /// <param name="document">The enriched article.</param>
    /// <param name="article">The bytes that the document was made from.</param>
    /// <param name="doubtfulIds">Whether probable identifiers are inserted too, with a question mark.</param>
    public static AnnotatedText Of(EnrichedDocument document, ReadOnlySpan<byte> article, bool doubtfulIds = false)
    {
        if (Convert.ToHexStringLower(SHA256.HashData(article)) != document.Source.Version)
            return Failed("The article is not the one that the document was made from: its bytes differ.");
        if (TextDecoding.Decode(article) is not { } text || !document.References.All(reference => Stands(reference, text)))
            return Failed("The article is not plain text, so identifiers cannot be inserted.");
        return new AnnotatedText(WithIds(text, document.References, doubtfulIds), null);
    }

    private static AnnotatedText Failed(string problem) => new(null, problem);

    // Offsets of other formats refer to the extracted text, not to the file.
    private static bool Stands(EnrichedReference reference, string text) =>
        reference is { Offset: >= 0, Length: > 0 }
        && (long)reference.Offset + reference.Length <= text.Length
        && Beginning(text.AsSpan(reference.Offset, reference.Length)) == Beginning(reference.Printed);

    private static string Beginning(ReadOnlySpan<char> text)
    {
        Span<char> letters = stackalloc char[Enough];
        var count = 0;
        foreach (var letter in text)
        {
            if (count < Enough && char.IsLetterOrDigit(letter))
                letters[count++] = letter;
        }

        return new string(letters[..count]);
    }

    private static string WithIds(string text, IReadOnlyList<EnrichedReference> references, bool doubtfulIds)
    {
        var annotated = new StringBuilder(text);
        foreach (var reference in references.OrderByDescending(reference => reference.Offset + reference.Length))
        {
            var ids = reference.Verdict == Verdict.Matched || (reference.Verdict == Verdict.Probable && doubtfulIds) ? Ids(reference) : "";
            if (ids.Length == 0)
                continue;
            var end = reference.Offset + reference.Length;
            var doubt = reference.Verdict == Verdict.Probable ? " (?)" : "";
            // Websites print link texts such as "CrossRef" directly after a reference; a space separates the identifier from them.
            var gap = end < text.Length && !char.IsWhiteSpace(text[end]) ? " " : "";
            annotated.Insert(end, ids + doubt + gap);
        }

        return annotated.ToString();
    }

    private static string Ids(EnrichedReference reference) =>
        (reference.Doi is { } doi ? " doi:" + doi.Value : "")
        + (reference.Pmid is { } pmid ? " PMID:" + pmid.Value : "")
        + (reference.Pmcid is { } pmcid ? " PMCID:" + pmcid.Value : "");
}
