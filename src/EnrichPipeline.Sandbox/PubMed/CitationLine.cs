namespace EnrichPipeline.Sandbox.PubMed;

/// <summary>A line of ecitmatch: journal|year|volume|first page|author|key|</summary>
internal sealed record CitationLine(string Journal, string Year, string Volume, string Page, string Author, string Key)
{
    public static CitationLine? Parse(string line) =>
        line.Split('|') is [var journal, var year, var volume, var page, var author, var key, _]
            ? new CitationLine(journal, year, volume, page, author, key)
            : null;

    public string Answered(string result) => $"{Journal}|{Year}|{Volume}|{Page}|{Author}|{Key}|{result}";
}
