using System.Text.Json.Serialization;
using EnrichPipeline.Sources.Http;

namespace EnrichPipeline.Sources.DoiOrg;

/// <summary>The answer of doi.org for one DOI: its registration agency, or a status that says why there is none.</summary>
internal sealed record AgencyLine(
    [property: JsonPropertyName("DOI")] string? Doi,
    [property: JsonPropertyName("RA")] string? Agency,
    [property: JsonPropertyName("status")] string? Status);

[JsonSourceGenerationOptions(Converters = [typeof(LenientText)], MaxDepth = 8)]
[JsonSerializable(typeof(List<AgencyLine?>))]
internal sealed partial class DoiOrgJson : JsonSerializerContext;
