namespace EnrichPipeline.Pipeline.Http;

/// <summary>The OpenAPI description of the HTTP functions: <c>docs/openapi.json</c>, embedded at build time.</summary>
public sealed class ApiDescription
{
    public EndpointAnswer Answer { get; } = new(200, Read());

    private static BinaryData Read()
    {
        using var stream = typeof(ApiDescription).Assembly.GetManifestResourceStream("openapi.json")!;
        return BinaryData.FromStream(stream);
    }
}
