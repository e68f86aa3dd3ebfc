using System.Text.Json.Serialization;

namespace EnrichPipeline.Sandbox.Records;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(TextConverter)])]
[JsonSerializable(typeof(Record))]
internal sealed partial class RecordJson : JsonSerializerContext;
