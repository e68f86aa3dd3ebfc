using System.Diagnostics.CodeAnalysis;

namespace EnrichPipeline.Pipeline.Ingest;

/// <summary>A dropped file: its bytes, or the reason why they were not read.</summary>
/// <param name="ETag">The ETag of the article's blob.</param>
/// <param name="Version">SHA-256 of the bytes; of the ETag and the length, if the bytes were not read.</param>
internal sealed record ReadFile(string ETag, string Version, ReadOnlyMemory<byte>? Content, string? Problem)
{
    [MemberNotNullWhen(true, nameof(Content))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsRead => Content is not null;
}
