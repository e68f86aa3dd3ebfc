using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EnrichPipeline.Sandbox.Records;

/// <summary>Reads null as an empty string and numbers as text, since record files have years and volumes in both forms.</summary>
internal sealed class TextConverter : JsonConverter<string>
{
    public override bool HandleNull => true;

    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => "",
        JsonTokenType.Number => reader.GetDecimal().ToString(CultureInfo.InvariantCulture),
        _ => reader.GetString()!.Trim(),
    };

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
