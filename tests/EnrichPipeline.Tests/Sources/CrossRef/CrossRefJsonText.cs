namespace EnrichPipeline.Tests.Sources.CrossRef;

/// <summary>Makes answers in CrossRef's format.</summary>
internal static class CrossRefJsonText
{
    public static string List(params IEnumerable<string> works) =>
        $$"""
        {"status":"ok","message-type":"work-list","message-version":"1.0.0","message":{"facets":{},"total-results":6201337,
        "items":[{{string.Join(',', works)}}],"items-per-page":10,"query":{"start-index":0,"search-terms":null} } }
        """;

    public static string Single(string work) =>
        $$"""{"status":"ok","message-type":"work","message-version":"1.0.0","message":{{work}} }""";

    public static string Work(string doi, string title = "A title") =>
        $$"""{"DOI":"{{doi}}","type":"journal-article","title":["{{title}}"],"score":38.5}""";

    public static string Complaint(string type) =>
        $$"""
        {"status":"failed","message-type":"validation-failure",
        "message":[{"type":"{{type}}","value":"x","message":"No such thing."}]}
        """;
}
