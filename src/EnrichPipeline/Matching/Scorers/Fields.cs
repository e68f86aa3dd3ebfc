namespace EnrichPipeline.Matching.Scorers;

/// <summary>The names of the compared fields, as the enriched document has them.</summary>
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
