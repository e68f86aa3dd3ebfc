using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EnrichPipeline.Pipeline.Http;

/// <summary>The body of a request to resolve references at once: <c>{"references": ["…"]}</c>.</summary>
internal sealed record ReferencesRequest(IReadOnlyList<string>? References)
{
    public const int MaxReferences = 200;

    /// <summary>The length of the longest reference, in bytes of UTF-8.</summary>
    public const int LongestReference = 64 * 1024;

    /// <summary>
    /// The size of the largest body, in bytes. JSON escapes make a body longer than its texts, but 200 references of 64 KB are rare.
    /// </summary>
    public const int LargestBody = MaxReferences * LongestReference;

    private const int BufferSize = 64 * 1024;

    /// <summary>Reads the references, or returns an error response. Stops reading at the size limit.</summary>
    public static async Task<Outcome> ReadAsync(Stream body, CancellationToken cancellationToken) =>
        await BytesAsync(body, cancellationToken) is not { } bytes ? Outcome.TooLarge($"The body is larger than {LargestBody} bytes.")
        : TryParse(bytes.Span, out var request) ? request.Checked()
        : Outcome.Bad("""The body is not JSON of the form {"references": ["...", "..."]}.""");

    private Outcome Checked()
    {
        if (References is not { Count: > 0 } texts || texts.Any(text => text is null))
            return Outcome.Bad("\"references\" must be a list of one or more strings.");
        if (texts.Count > MaxReferences)
            return Outcome.TooLarge($"There are more than {MaxReferences} references.");
        return texts.Any(text => Encoding.UTF8.GetByteCount(text) > LongestReference)
            ? Outcome.TooLarge($"A reference is longer than {LongestReference} bytes.")
            : new Outcome(texts, null);
    }

    private static async Task<ReadOnlyMemory<byte>?> BytesAsync(Stream body, CancellationToken cancellationToken)
    {
        var bytes = new ArrayBufferWriter<byte>(BufferSize);
        while (await body.ReadAsync(bytes.GetMemory(BufferSize), cancellationToken) is > 0 and var read)
        {
            bytes.Advance(read);
            if (bytes.WrittenCount > LargestBody)
                return null;
        }

        return bytes.WrittenMemory;
    }

    private static bool TryParse(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out ReferencesRequest? request)
    {
        try
        {
            request = JsonSerializer.Deserialize(bytes, ReferencesJson.Default.ReferencesRequest);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // An escaped lone surrogate is valid JSON but not a valid string: InvalidOperationException.
            request = null;
        }

        return request is not null;
    }

    /// <summary>Either the references or an error response.</summary>
    internal readonly record struct Outcome(IReadOnlyList<string>? References, EndpointAnswer? Refusal)
    {
        public static Outcome Bad(string problem) => new(null, EndpointAnswer.Refused(400, problem));

        public static Outcome TooLarge(string problem) => new(null, EndpointAnswer.Refused(413, problem));
    }
}

/// <summary>The response body: one answer for each reference, in the order of the request.</summary>
internal sealed record ReferencesResponse(IReadOnlyList<ReferenceAnswer> References);

/// <summary>JSON of request and response bodies.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ReferencesRequest))]
[JsonSerializable(typeof(ReferencesResponse))]
internal sealed partial class ReferencesJson : JsonSerializerContext;
