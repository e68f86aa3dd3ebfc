using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using EnrichPipeline.Cli.Checking;
using EnrichPipeline.Pipeline.Http;

namespace EnrichPipeline.Cli.Output;

/// <summary>How JSON lines are read and written: compact, every script and O'Brien readable.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ReferenceAnswer))]
[JsonSerializable(typeof(SplitLine))]
[JsonSerializable(typeof(ParseLine))]
[JsonSerializable(typeof(LabelledLine))]
[JsonSerializable(typeof(ErrorLine))]
internal sealed partial class LineJson : JsonSerializerContext
{
    public static LineJson Lines { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        // The lines go to programs, not into pages.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
