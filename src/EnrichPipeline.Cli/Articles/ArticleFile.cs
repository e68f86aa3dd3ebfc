using System.Diagnostics.CodeAnalysis;

namespace EnrichPipeline.Cli.Articles;

/// <summary>The content of a file, or the reason why it could not be read.</summary>
internal sealed record ArticleFile
{
    private ArticleFile(byte[]? bytes, string? problem, bool exists) => (Bytes, Problem, Exists) = (bytes, problem, exists);

    public byte[]? Bytes { get; }

    /// <summary>One sentence for a person.</summary>
    public string? Problem { get; }

    public bool Exists { get; }

    [MemberNotNullWhen(true, nameof(Bytes))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsRead => Bytes is not null;

    public static async Task<ArticleFile> ReadAsync(string path, long largest, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
            return new(null, Directory.Exists(path) ? "This is a folder." : "There is no such file.", exists: false);
        if (new FileInfo(path).Length is var length && length > largest)
            return new(null, $"The file has {length >> 20} MB; articles of up to {largest >> 20} MB are read.", exists: true);
        try
        {
            return new(await File.ReadAllBytesAsync(path, cancellationToken), null, exists: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new(null, "The file cannot be read: " + error.Message, exists: true);
        }
    }
}
