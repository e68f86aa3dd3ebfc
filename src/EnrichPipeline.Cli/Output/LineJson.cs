using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using EnrichPipeline.Cli.Checking;
using EnrichPipeline.Pipeline.Http;

namespace EnrichPipeline.Cli.Output;

/// <summary>JSON of lines: compact, with all scripts and apostrophes unescaped.</summary>
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
        // The lines are read by programs and not embedded in HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
