using EnrichPipeline.Citations;

namespace EnrichPipeline.Tests.Citations;

/// <summary>A citation on one line, for tables.</summary>
internal static class Reading
{
    public static string Of(string printed)
    {
        var citation = CitationParser.Parse(printed);
        return string.Join(
            " | ",
            citation.Kind, Authors(citation), citation.Title, citation.Container,
            citation.Year, citation.Volume, citation.Issue, citation.Pages);
    }

    private static string Authors(Citation citation) =>
        string.Join("; ", [.. citation.Authors.Select(Name), .. citation.EtAl ? new[] { "…" } : []]);

    private static string Name(PersonName name) => name.Given is null ? name.Family : $"{name.Family}, {name.Given}";
}
