using System.Text.Json.Serialization;

namespace EnrichPipeline.Sandbox.Serving;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(SandboxStatistics))]
internal sealed partial class StatisticsJson : JsonSerializerContext;
