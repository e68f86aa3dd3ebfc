using System.Text.Json;
using EnrichPipeline.Model.Documents;

namespace EnrichPipeline.Cli.Input;

/// <summary>Explains in a sentence why a file is not an enriched document.</summary>
internal static class InvalidDocument
{
    public static string Explain(ReadOnlySpan<byte> json, JsonException error)
    {
        if (json.Trim(" \t\r\n"u8).IsEmpty)
            return "The file is empty.";
        if (!IsJson(json))
            return $"This is not JSON (line {error.LineNumber + 1}).";
        return Problem(json) is { } problem
            ? $"This is an error file, not an enriched document: {problem}"
            : $"This is not an enriched document ({error.Path ?? "$"}).";
    }

    /// <summary>Whether an item of any list is null, which the JSON reader accepts although no document has such an item.</summary>
    public static bool HasNullItem(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        for (var previous = JsonTokenType.None; reader.Read(); previous = reader.TokenType)
        {
            if (reader.TokenType == JsonTokenType.Null && previous != JsonTokenType.PropertyName)
                return true;
        }
        return false;
    }

    private static bool IsJson(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            while (reader.Read())
                continue;
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // NAME.error.json is easily confused with NAME.json.
    private static string? Problem(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, DocumentJson.Written.ErrorRecord)?.Problem;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
