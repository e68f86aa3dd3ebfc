using System.Diagnostics.CodeAnalysis;
using EnrichPipeline.Articles;
using EnrichPipeline.Cli.Input;

namespace EnrichPipeline.Cli.Articles;

/// <summary>The content of a file, or the reason why it could not be read.</summary>
internal sealed record ArticleFile
{
    private byte[]? _bytes;

    private ArticleFile(byte[]? bytes, string? problem, bool exists) => (_bytes, Problem, Exists) = (bytes, problem, exists);

    /// <summary>Why the file could not be read, in one sentence for a person; null if it was read.</summary>
    public string? Problem { get; }

    public bool Exists { get; }

    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsRead => Problem is null;

    /// <summary>
    /// Returns the content and releases it, so that it is not kept while a long article is resolved. Can be called only once.
    /// </summary>
    public byte[] TakeBytes() =>
        Interlocked.Exchange(ref _bytes, null) ?? throw new InvalidOperationException("There is no content, or it was taken.");

    /// <summary>Reads a file named on the command line, or stdin for <c>-</c>.</summary>
    public static Task<ArticleFile> ReadAsync(
        CommandEnvironment environment, string file, long largest, CancellationToken cancellationToken) =>
        InputFile.IsStandard(file)
            ? ReadStandardAsync(environment.Input, largest, cancellationToken)
            : ReadAsync(environment.PathOf(file), largest, cancellationToken);

    private static async Task<ArticleFile> ReadAsync(string path, long largest, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
            return new(null, Directory.Exists(path) ? "This is a folder." : "There is no such file.", exists: false);
        if (new FileInfo(path).Length is var length && length > largest)
            return new(null, ArticleSize.Problem(length, largest), exists: true);
        try
        {
            return new(await File.ReadAllBytesAsync(path, cancellationToken), null, exists: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new(null, "The file cannot be read: " + error.Message, exists: true);
        }
    }

    private static async Task<ArticleFile> ReadStandardAsync(Stream input, long largest, CancellationToken cancellationToken)
    {
        using var read = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int count;
        // Reading from a terminal or pipe cannot be cancelled; the read is abandoned.
        while ((count = await input.ReadAsync(buffer, cancellationToken).AsTask().WaitAsync(cancellationToken)) > 0)
        {
            read.Write(buffer, 0, count);
            if (read.Length > largest)
                return new(null, $"Stdin is too long; {ArticleSize.Limit(largest)}", exists: true);
        }
        return new(read.ToArray(), null, exists: true);
    }
}
