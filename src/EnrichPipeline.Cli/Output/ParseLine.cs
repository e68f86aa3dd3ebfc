using System.Text.Json.Serialization;
using EnrichPipeline.Citations;
using EnrichPipeline.Model;

namespace EnrichPipeline.Cli.Output;

/// <summary>A line of <c>enrich parse</c>; other programs read it.</summary>
internal sealed record ParseLine(
    int Index,
    string Text,
    CitationKind Kind,
    IReadOnlyList<ParsedName> Authors,
    IReadOnlyList<ParsedName> Editors,
    string? Title,
    string? Container,
    string? Publisher,
    string? Place,
    int? Year,
    string? Volume,
    string? Issue,
    string? Pages,
    string? Edition,
    Doi? Doi,
    Pmid? Pmid,
    Pmcid? Pmcid,
    ArxivId? Arxiv,
    Isbn? Isbn,
    string? Url
)
{
    /// <summary>The confidence of each field, if requested.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FieldConfidence? Confidence { get; init; }

    /// <summary>The words with the fields that they were read as, if requested.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<CitationToken>? Tokens { get; init; }

    public static ParseLine Of(int index, string text, Citation citation) =>
        new(
            index,
            text,
            citation.Kind,
            [.. citation.Authors.Select(ParsedName.Of)],
            [.. citation.Editors.Select(ParsedName.Of)],
            citation.Title,
            citation.Container,
            citation.Publisher,
            citation.Place,
            citation.Year,
            citation.Volume,
            citation.Issue,
            citation.Pages,
            citation.Edition,
            citation.Doi,
            citation.Pmid,
            citation.Pmcid,
            citation.Arxiv,
            citation.Isbn,
            citation.Url
        );
}

/// <summary>The parts of a person's name, or a literal: the name of a group, or a name that has no parts.</summary>
internal sealed record ParsedName(string? Family, string? Given, string? Literal)
{
    public static ParsedName Of(PersonName name) => name.Given is null ? new(null, null, name.Family) : new(name.Family, name.Given, null);
}
