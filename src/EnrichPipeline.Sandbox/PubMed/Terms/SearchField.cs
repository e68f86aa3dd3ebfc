namespace EnrichPipeline.Sandbox.PubMed.Terms;

/// <summary>The meaning of a search tag: a field of the index and its name in the query translation.</summary>
internal sealed record SearchField(string Index, string Name)
{
    public static readonly SearchField All = new(PubMedIndex.All, "All Fields");
    public static readonly SearchField Doi = new(PubMedIndex.Doi, "Location ID");

    private static readonly SearchField _title = new(PubMedIndex.Title, "Title");
    private static readonly SearchField _author = new(PubMedIndex.Author, "Author");
    private static readonly SearchField _journal = new(PubMedIndex.Journal, "Journal");
    private static readonly SearchField _date = new(PubMedIndex.Year, "Date - Publication");
    private static readonly SearchField _pmid = new(PubMedIndex.Pmid, "UID");

    private static readonly Dictionary<string, SearchField> _byTag = new(StringComparer.OrdinalIgnoreCase)
    {
        ["all"] = All,
        ["all fields"] = All,
        ["tw"] = All,
        ["text word"] = All,
        ["ti"] = _title,
        ["title"] = _title,
        ["tiab"] = _title with { Name = "Title/Abstract" },
        ["title/abstract"] = _title with { Name = "Title/Abstract" },
        ["au"] = _author,
        ["author"] = _author,
        ["1au"] = new(PubMedIndex.FirstAuthor, "Author - First"),
        ["first author"] = new(PubMedIndex.FirstAuthor, "Author - First"),
        ["lastau"] = new(PubMedIndex.LastAuthor, "Author - Last"),
        ["last author"] = new(PubMedIndex.LastAuthor, "Author - Last"),
        ["cn"] = new(PubMedIndex.Group, "Author - Corporate"),
        ["corporate author"] = new(PubMedIndex.Group, "Author - Corporate"),
        ["ta"] = _journal,
        ["jour"] = _journal,
        ["journal"] = _journal,
        ["dp"] = _date,
        ["pdat"] = _date,
        ["date - publication"] = _date,
        ["publication date"] = _date,
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
        ["pmid"] = _pmid,
        ["uid"] = _pmid,
        ["pt"] = new(PubMedIndex.Kind, "Publication Type"),
        ["publication type"] = new(PubMedIndex.Kind, "Publication Type"),
    };

    public bool IsText => Index is PubMedIndex.Title or PubMedIndex.All;

    /// <summary>Returns the field of a tag, or null if PubMed or the sandbox has no such field.</summary>
    public static SearchField? Find(string tag) => _byTag.GetValueOrDefault(tag.Trim());
}
