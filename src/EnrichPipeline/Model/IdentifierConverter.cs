using System.Text.Json;
using System.Text.Json.Serialization;

namespace EnrichPipeline.Model;

/// <summary>Converts an identifier to and from its normal form in JSON; throws on an invalid one.</summary>
public sealed class IdentifierConverter<T> : JsonConverter<T> where T : struct, IIdentifier<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.TryParse(reader.GetString(), out var identifier)
            ? identifier
            : throw new JsonException($"Not a {typeof(T).Name}.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
