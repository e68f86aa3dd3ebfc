namespace EnrichPipeline.Pipeline.Http;

/// <summary>The HTTP functions in OpenAPI: <c>docs/openapi.json</c>, as it was when this was built.</summary>
public sealed class ApiDescription
{
    public EndpointAnswer Answer { get; } = new(200, Read());

    private static BinaryData Read()
    {
        using var stream = typeof(ApiDescription).Assembly.GetManifestResourceStream("openapi.json")!;
        return BinaryData.FromStream(stream);
    }
}
