using System.Text.Json.Serialization;

namespace EnrichPipeline.Sandbox.Records;

/// <summary>One line of a records file. What is unknown is empty.</summary>
internal sealed record Record
{
    public string Doi { get; init; } = "";
    public string Pmid { get; init; } = "";
    public string Pmcid { get; init; } = "";
    public string Type { get; init; } = "";
    public string Title { get; init; } = "";
    public string Subtitle { get; init; } = "";
    public IReadOnlyList<Author>? Authors { get; init; }
    public string Journal { get; init; } = "";

    [JsonPropertyName("journal_abbrev")]
    public string JournalAbbrev { get; init; } = "";

    public IReadOnlyList<string>? Issn { get; init; }
    public string Year { get; init; } = "";
    public string Volume { get; init; } = "";
    public string Issue { get; init; } = "";
    public string Pages { get; init; } = "";
    public string ArticleNumber { get; init; } = "";

    /// <summary>What this notice is about.</summary>
    public IReadOnlyList<Update>? Updates { get; init; }

    /// <summary>The notices about this work.</summary>
    public IReadOnlyList<Update>? UpdatedBy { get; init; }

    public IReadOnlyList<string>? PubTypes { get; init; }
    public string Note { get; init; } = "";

    /// <summary>Which of the ids were seen in a public source; null where nothing is said.</summary>
    public IReadOnlyList<string>? Verified { get; init; }

    [JsonIgnore]
    public IReadOnlyList<Author> People => Authors ?? [];

    [JsonIgnore]
    public string FirstIssn => Issn is [var issn, ..] ? issn : "";

    [JsonIgnore]
    public int? YearNumber => Year.Length >= 4 && int.TryParse(Year.AsSpan(0, 4), out var year) ? year : null;
}
