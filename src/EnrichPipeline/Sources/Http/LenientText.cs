using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EnrichPipeline.Sources.Http;

/// <summary>Reads a string that a service may also send as a number; a value of any other type becomes null.</summary>
internal sealed class LenientText : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
            return reader.GetString();
        if (reader.TokenType == JsonTokenType.Number)
            return reader.GetDouble().ToString(CultureInfo.InvariantCulture);
        reader.Skip();
        return null;
    }

    public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString()!;

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}
