namespace EnrichPipeline.Tests.Sources.PubMed;

/// <summary>Makes answers in the format of the E-utilities.</summary>
internal static class PubMedJsonText
{
    public static string Found(params IEnumerable<string> ids)
    {
        var list = ids.ToList();
        return Hits(list.Count, list);
    }

    public static string Hits(int count, IEnumerable<string> ids) =>
        $$"""
        {"header":{"type":"esearch","version":"0.3"},"esearchresult":{"count":"{{count}}","retmax":"20","retstart":"0",
        "idlist":[{{string.Join(',', ids.Select(id => $"\"{id}\""))}}],"translationset":[],"querytranslation":"x"} }
        """;

    public static string Summaries(params IEnumerable<(string Uid, string Body)> records)
    {
        var list = records.ToList();
        var parts = list.Select(record => $"\"{record.Uid}\":{record.Body}")
            .Prepend($"\"uids\":[{string.Join(',', list.Select(record => $"\"{record.Uid}\""))}]");
        return $$"""{"header":{"type":"esummary","version":"0.3"},"result":{ {{string.Join(',', parts)}} } }""";
    }

    public static (string Uid, string Body) Record(string uid, string? doi = null, string title = "A title.")
    {
        var id = doi is null ? "" : $$""",{"idtype":"doi","idtypen":3,"value":"{{doi}}"}""";
        return (
            uid,
            $$"""
            {"uid":"{{uid}}","pubdate":"2016","epubdate":"","source":"J Things","authors":[{"name":"Smith JC","authtype":"Author"}],
            "title":"{{title}}","volume":"8","issue":"","pages":"66","pmcrefcount":"",
            "articleids":[{"idtype":"pubmed","idtypen":1,"value":"{{uid}}"}{{id}}]}
            """
        );
    }

    public static (string Uid, string Body) Unknown(string uid) =>
        (uid, $$"""{"uid":"{{uid}}","error":"cannot get document summary"}""");
}
