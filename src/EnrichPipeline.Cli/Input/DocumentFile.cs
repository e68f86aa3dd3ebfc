using System.Text.Json;
using EnrichPipeline.Cli.Articles;
using EnrichPipeline.Cli.Output;
using EnrichPipeline.Model.Documents;

namespace EnrichPipeline.Cli.Input;

/// <summary>An enriched document named on the command line.</summary>
internal static class DocumentFile
{
    /// <summary>More than ten thousand references with all their evidence.</summary>
    private const long Largest = 512L << 20;

    /// <exception cref="Refusal">There is no such file, or it is no enriched document.</exception>
    public static async Task<EnrichedDocument> ReadAsync(CommandEnvironment surroundings, string name, CancellationToken cancellationToken)
    {
        var file = await ArticleFile.ReadAsync(surroundings.PathOf(name), Largest, cancellationToken);
        if (!file.IsRead)
            throw Unreadable(name, file.Problem);
        var document = Read(name, WithoutMark(file.Bytes));
        // It is read all the same: the schema only grows.
        if (document.SchemaVersion > EnrichedDocument.CurrentSchemaVersion)
            await surroundings.Error.WriteLineAsync($"enrich: {PlainText.Of(name)}: written by a later version (schema {document.SchemaVersion}); what this one does not know is left out.");
        return document;
    }

    private static EnrichedDocument Read(string name, ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, DocumentJson.Written.EnrichedDocument) ?? throw Unreadable(name, "This is no enriched document.");
        }
        catch (JsonException error)
        {
            throw Unreadable(name, NoDocument.Because(json, error));
        }
    }

    private static ReadOnlySpan<byte> WithoutMark(byte[] bytes) => bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes.AsSpan(3) : bytes;

    private static Refusal Unreadable(string name, string problem) => new(ExitCode.InputUnreadable, $"{PlainText.Of(name)}: {PlainText.Of(problem)}");
}
