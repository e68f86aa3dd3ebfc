using System.Text.Json;
using EnrichPipeline.Cli.Articles;
using EnrichPipeline.Cli.Output;
using EnrichPipeline.Model.Documents;

namespace EnrichPipeline.Cli.Input;

/// <summary>Reads an enriched document named on the command line.</summary>
internal static class DocumentFile
{
    /// <summary>The largest document: more than ten thousand references with all evidence.</summary>
    private const long Largest = 512L << 20;

    /// <summary>Returns the names of the documents; the name of a folder stands for all documents in it and below.</summary>
    /// <exception cref="CommandException">A folder contains no documents.</exception>
    public static IReadOnlyList<string> NamesOf(CommandEnvironment environment, IEnumerable<string> names) =>
        [.. names.SelectMany(name => Directory.Exists(environment.PathOf(name)) ? InFolder(environment.PathOf(name)) : [name])];

    private static string[] InFolder(string folder)
    {
        string[] found =
        [
            .. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
                .Where(file => !file.EndsWith(DocumentNames.Error(""), StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
        return found.Length > 0
            ? found
            : throw new CommandException(ExitCode.InputUnreadable, $"There are no documents in the folder '{folder}'.");
    }

    /// <exception cref="CommandException">The file does not exist or is not an enriched document.</exception>
    public static async Task<EnrichedDocument> ReadAsync(CommandEnvironment environment, string name, CancellationToken cancellationToken)
    {
        var file = await ArticleFile.ReadAsync(environment, name, Largest, cancellationToken);
        if (!file.IsRead)
            throw Unreadable(name, file.Problem);
        var document = Read(name, WithoutMark(file.TakeBytes()));
        // A later document can still be read, since the schema only grows.
        if (document.SchemaVersion > EnrichedDocument.CurrentSchemaVersion)
            await environment.Error.WriteLineAsync(
                $"enrich: {PlainText.Of(name)}: written by a later version (schema {document.SchemaVersion}); unknown fields are ignored."
            );
        return document;
    }

    private static EnrichedDocument Read(string name, ReadOnlySpan<byte> json)
    {
        try
        {
            var document = JsonSerializer.Deserialize(json, DocumentJson.Written.EnrichedDocument)
                ?? throw Unreadable(name, "This is not an enriched document.");
            return InvalidDocument.HasNullItem(json)
                ? throw Unreadable(name, "This is not an enriched document: an item of a list is null.")
                : document;
        }
        catch (JsonException error)
        {
            throw Unreadable(name, InvalidDocument.Explain(json, error));
        }
    }

    private static ReadOnlySpan<byte> WithoutMark(byte[] bytes) => bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes.AsSpan(3) : bytes;

    private static CommandException Unreadable(string name, string problem) =>
        new(ExitCode.InputUnreadable, $"{PlainText.Of(name)}: {PlainText.Of(problem)}");
}
