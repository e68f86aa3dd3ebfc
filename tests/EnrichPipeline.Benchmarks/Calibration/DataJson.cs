using System.Text.Json.Serialization;

namespace EnrichPipeline.Benchmarks.Calibration;

/// <summary>The JSON types of the labelled data.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LabelledString))]
[JsonSerializable(typeof(RecordsFile.Line))]
internal sealed partial class DataJson : JsonSerializerContext;
