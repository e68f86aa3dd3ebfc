using System.Text.Json;
using EnrichPipeline.Cli.Articles;
using EnrichPipeline.Cli.Output;
using EnrichPipeline.Enrichment.Documents;

namespace EnrichPipeline.Cli.Input;

/// <summary>An enriched document named on the command line.</summary>
internal static class DocumentFile
{
    /// <summary>More than ten thousand references with all their evidence.</summary>
    private const long Largest = 512L << 20;

    /// <exception cref="Refusal">There is no such file, or it is no enriched document.</exception>
    public static async Task<EnrichedDocument> ReadAsync(Surroundings surroundings, string name, CancellationToken cancellationToken)
    {
        var file = await ArticleFile.ReadAsync(surroundings.PathOf(name), Largest, cancellationToken);
        if (!file.IsRead)
            throw Unreadable(name, file.Problem);
        try
        {
            return JsonSerializer.Deserialize(WithoutMark(file.Bytes), DocumentJson.Written.EnrichedDocument) ?? throw Unreadable(name, "This is no enriched document.");
        }
        catch (JsonException error)
        {
            throw Unreadable(name, $"This is no enriched document ({error.Path ?? "$"}).");
        }
    }

    private static ReadOnlySpan<byte> WithoutMark(byte[] bytes) => bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes.AsSpan(3) : bytes;

    private static Refusal Unreadable(string name, string problem) => new(ExitCode.InputUnreadable, $"{PlainText.Of(name)}: {PlainText.Of(problem)}");
}
