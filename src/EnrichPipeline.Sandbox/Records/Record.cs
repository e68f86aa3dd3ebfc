using System.Text.Json.Serialization;

namespace EnrichPipeline.Sandbox.Records;

/// <summary>
/// A line of a record file. Unknown values are empty, so properties have setters: the JSON generator would set init-only ones to null.
/// </summary>
internal sealed record Record
{
    public string Doi { get; set; } = "";
    public string Pmid { get; set; } = "";
    public string Pmcid { get; set; } = "";
    public string Type { get; set; } = "";
    public string Title { get; set; } = "";
    public string Subtitle { get; set; } = "";
    public IReadOnlyList<Author>? Authors { get; set; }
    public string Journal { get; set; } = "";

    [JsonPropertyName("journal_abbrev")]
    public string JournalAbbrev { get; set; } = "";

    public IReadOnlyList<string>? Issn { get; set; }
    public string Year { get; set; } = "";
    public string Volume { get; set; } = "";
    public string Issue { get; set; } = "";
    public string Pages { get; set; } = "";
    public string ArticleNumber { get; set; } = "";

    /// <summary>The works that this notice is about.</summary>
    public IReadOnlyList<Update>? Updates { get; set; }

    /// <summary>The notices about this work.</summary>
    public IReadOnlyList<Update>? UpdatedBy { get; set; }

    /// <summary>The article that this preprint became.</summary>
    public string PublishedAs { get; set; } = "";

    public IReadOnlyList<string>? PubTypes { get; set; }
    public string Note { get; set; } = "";

    /// <summary>Who registered the DOI: <c>crossref</c>, <c>datacite</c> or <c>none</c>; empty means CrossRef.</summary>
    public string Agency { get; set; } = "";

    /// <summary>The arXiv id, without version.</summary>
    public string Arxiv { get; set; } = "";

    public string Publisher { get; set; } = "";

    /// <summary>
    /// Whether the work is retracted. If <see cref="UpdatedBy"/> is empty, the retraction notice gets the DOI of the work itself.
    /// </summary>
    public bool Retracted { get; set; }

    /// <summary>The identifiers that were seen in a public source, or null if the record does not say.</summary>
    public IReadOnlyList<string>? Verified { get; set; }

    [JsonIgnore]
    public IReadOnlyList<Author> People => Authors ?? [];

    [JsonIgnore]
    public string FirstIssn => Issn is [var issn, ..] ? issn : "";

    [JsonIgnore]
    public int? YearNumber => Year.Length >= 4 && int.TryParse(Year.AsSpan(0, 4), out var year) ? year : null;
}
