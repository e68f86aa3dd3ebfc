namespace EnrichPipeline.Sandbox.PubMed.Terms;

/// <summary>What a search tag stands for: a field of the index and its name in the translation.</summary>
internal sealed record SearchField(string Index, string Name)
{
    public static readonly SearchField All = new(PubMedIndex.All, "All Fields");
    public static readonly SearchField Doi = new(PubMedIndex.Doi, "Location ID");

    private static readonly SearchField Title = new(PubMedIndex.Title, "Title");
    private static readonly SearchField Author = new(PubMedIndex.Author, "Author");
    private static readonly SearchField Journal = new(PubMedIndex.Journal, "Journal");
    private static readonly SearchField Date = new(PubMedIndex.Year, "Date - Publication");
    private static readonly SearchField Pmid = new(PubMedIndex.Pmid, "UID");

    private static readonly Dictionary<string, SearchField> ByTag = new(StringComparer.OrdinalIgnoreCase)
    {
        ["all"] = All,
        ["all fields"] = All,
        ["tw"] = All,
        ["text word"] = All,
        ["ti"] = Title,
        ["title"] = Title,
        ["tiab"] = Title with { Name = "Title/Abstract" },
        ["title/abstract"] = Title with { Name = "Title/Abstract" },
        ["au"] = Author,
        ["author"] = Author,
        ["1au"] = new(PubMedIndex.FirstAuthor, "Author - First"),
        ["first author"] = new(PubMedIndex.FirstAuthor, "Author - First"),
        ["lastau"] = new(PubMedIndex.LastAuthor, "Author - Last"),
        ["last author"] = new(PubMedIndex.LastAuthor, "Author - Last"),
        ["cn"] = new(PubMedIndex.Group, "Author - Corporate"),
        ["corporate author"] = new(PubMedIndex.Group, "Author - Corporate"),
        ["ta"] = Journal,
        ["jour"] = Journal,
        ["journal"] = Journal,
        ["dp"] = Date,
        ["pdat"] = Date,
        ["date - publication"] = Date,
        ["publication date"] = Date,
        ["vi"] = new(PubMedIndex.Volume, "Volume"),
        ["volume"] = new(PubMedIndex.Volume, "Volume"),
        ["ip"] = new(PubMedIndex.Issue, "Issue"),
        ["issue"] = new(PubMedIndex.Issue, "Issue"),
        ["pg"] = new(PubMedIndex.Page, "Pagination"),
        ["page"] = new(PubMedIndex.Page, "Pagination"),
        ["pagination"] = new(PubMedIndex.Page, "Pagination"),
        ["aid"] = Doi,
        ["lid"] = Doi,
        ["doi"] = Doi,
        ["article identifier"] = Doi,
        ["pmid"] = Pmid,
        ["uid"] = Pmid,
        ["pt"] = new(PubMedIndex.Kind, "Publication Type"),
        ["publication type"] = new(PubMedIndex.Kind, "Publication Type"),
    };

    public bool IsText => Index is PubMedIndex.Title or PubMedIndex.All;

    /// <summary>The field of a tag; null if PubMed has none of that name, or the sandbox does not hold it.</summary>
    public static SearchField? Find(string tag) => ByTag.GetValueOrDefault(tag.Trim());
}
