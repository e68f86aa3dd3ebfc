namespace EnrichPipeline.Enrichment;

/// <summary>The HTTP functions in OpenAPI: <c>docs/openapi.json</c>, as it was when this was built.</summary>
public static class ApiDescription
{
    public static EndpointAnswer Answer { get; } = new(200, Read());

    private static BinaryData Read()
    {
        using var stream = typeof(ApiDescription).Assembly.GetManifestResourceStream("openapi.json")!;
        return BinaryData.FromStream(stream);
    }
}
