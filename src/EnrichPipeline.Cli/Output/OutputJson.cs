using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using EnrichPipeline.Cli.Checking;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Http;

namespace EnrichPipeline.Cli.Output;

/// <summary>JSON of lines: compact, with all scripts and apostrophes unescaped.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ReferenceAnswer))]
[JsonSerializable(typeof(SplitLine))]
[JsonSerializable(typeof(ParseLine))]
[JsonSerializable(typeof(LabelledLine))]
[JsonSerializable(typeof(ErrorLine))]
[JsonSerializable(typeof(DiffAnswer))]
[JsonSerializable(typeof(StatusAnswer))]
[JsonSerializable(typeof(CheckAnswer))]
internal sealed partial class OutputJson : JsonSerializerContext
{
    /// <summary>JSON of documents, one line for each.</summary>
    public static DocumentJson Documents { get; } = new(new JsonSerializerOptions(DocumentJson.Written.Options)
    {
        WriteIndented = false,
        TypeInfoResolver = null,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static OutputJson Lines { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        // Programs read the lines, which are not embedded in HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
