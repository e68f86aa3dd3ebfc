using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Scorers;

/// <summary>The result of comparing one printed field with the recorded one.</summary>
internal readonly record struct FieldComparison(Agreement Agreement, double Similarity = 0, string? Printed = null, string? Recorded = null)
{
    public static FieldComparison Silence(string? printed = null, string? recorded = null) => new(Agreement.Silent, 0, printed, recorded);

    public bool Agrees => Agreement == Agreement.Agrees;

    public bool Nearly => Agreement == Agreement.Nearly;

    public bool Disagrees => Agreement == Agreement.Disagrees;

    public bool Supports => Agrees || Nearly;

    public Evidence ToEvidence(string field) =>
        new(field, Printed, Recorded, Agreement, Agreement == Agreement.Silent ? null : Math.Round(Similarity, 3));
}

/// <summary>The names of the compared fields in the enriched document.</summary>
internal static class Fields
{
    public const string Title = "title";
    public const string FirstAuthor = "firstAuthor";
    public const string OtherAuthors = "otherAuthors";
    public const string Container = "container";
    public const string Year = "year";
    public const string Volume = "volume";
    public const string Issue = "issue";
    public const string Pages = "pages";
    public const string Doi = "doi";
    public const string Pmid = "pmid";
    public const string Kind = "kind";
}
