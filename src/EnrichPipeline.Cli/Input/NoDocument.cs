using System.Text.Json;
using EnrichPipeline.Model.Documents;

namespace EnrichPipeline.Cli.Input;

/// <summary>Why bytes are no enriched document, in a sentence.</summary>
internal static class NoDocument
{
    public static string Because(ReadOnlySpan<byte> json, JsonException error)
    {
        if (json.Trim(" \t\r\n"u8).IsEmpty)
            return "The file is empty.";
        if (!IsJson(json))
            return $"This is no JSON (line {error.LineNumber + 1}).";
        return Problem(json) is { } problem
            ? $"This is the note of a file that gave no article: {problem}"
            : $"This is no enriched document ({error.Path ?? "$"}).";
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

    // NAME.error.json lies where NAME.json would, so it is easily taken for it.
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
