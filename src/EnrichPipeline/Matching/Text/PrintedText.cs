using System.Text.RegularExpressions;
using EnrichPipeline.Citations;

namespace EnrichPipeline.Matching.Text;

/// <summary>A printed reference, folded once for all records it is weighed against.</summary>
internal sealed partial class PrintedText
{
    private PrintedText(string text, Citation citation)
    {
        Citation = citation;
        Words = Words.Of(WithoutIdentifiers(text));
        Title = Words.Of(citation.Title);
        Container = Words.Of(citation.Container);
        FirstNumber = FirstNumberOf(Words);
    }

    public Words Words { get; }

    public Citation Citation { get; }

    public Words Title { get; }

    public Words Container { get; }

    /// <summary>The first word that is a number and no label: authors end before it where no title does it.</summary>
    public int FirstNumber { get; }

    public static PrintedText Of(string text, Citation citation) => new(text, citation);

    // Their digits would be taken for volumes and pages.
    private static string WithoutIdentifiers(string text) =>
        text.Contains("10.", StringComparison.Ordinal) || text.Contains("http", StringComparison.OrdinalIgnoreCase) || text.Contains("PM", StringComparison.OrdinalIgnoreCase)
            ? Identifiers().Replace(text, " ")
            : text;

    private static int FirstNumberOf(Words words)
    {
        for (var i = 1; i < words.Count; i++)
        {
            if (Number.Is(words[i]))
                return i;
        }
        return words.Count;
    }

    [GeneratedRegex(@"https?://\S+|(?:doi[:.\s]*)?\b10\.\d{4,9}/\S+|\bPM(?:ID|CID)?[:\s]*(?:PMC)?\d{5,9}\b|\bPMC\s?\d{5,9}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Identifiers();
}
