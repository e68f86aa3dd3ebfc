using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EnrichPipeline.Pipeline.Http;

/// <summary>The body of a request for an immediate answer: <c>{"references": ["…"]}</c>.</summary>
internal sealed record ReferencesRequest(IReadOnlyList<string>? References)
{
    public const int MostReferences = 200;

    /// <summary>In bytes of UTF-8.</summary>
    public const int LongestReference = 64 * 1024;

    /// <summary>Escapes may make a text longer in JSON; nobody escapes 200 references of 64 KB.</summary>
    public const int LargestBody = MostReferences * LongestReference;

    private const int BufferSize = 64 * 1024;

    /// <summary>The request's references, or why they are refused; no more is read than is allowed.</summary>
    public static async Task<Outcome> ReadAsync(Stream body, CancellationToken cancellationToken) =>
        await BytesAsync(body, cancellationToken) is not { } bytes
            ? Outcome.TooLarge($"The body is larger than {LargestBody} bytes.")
            : TryParse(bytes.Span, out var request) ? request.Checked() : Outcome.Bad("""The body is not JSON of the form {"references": ["...", "..."]}.""");

    private Outcome Checked()
    {
        if (References is not { Count: > 0 } texts || texts.Any(text => text is null))
            return Outcome.Bad("\"references\" must be a list of one or more strings.");
        if (texts.Count > MostReferences)
            return Outcome.TooLarge($"There are more than {MostReferences} references.");
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
            // Half a surrogate pair, escaped, is valid JSON and no string: InvalidOperationException.
            request = null;
        }

        return request is not null;
    }

    /// <summary>Either references, or a refusal.</summary>
    internal readonly record struct Outcome(IReadOnlyList<string>? References, EndpointAnswer? Refusal)
    {
        public static Outcome Bad(string problem) => new(null, EndpointAnswer.Refused(400, problem));

        public static Outcome TooLarge(string problem) => new(null, EndpointAnswer.Refused(413, problem));
    }
}

/// <summary>The body of the answer, in the order of the request.</summary>
internal sealed record ReferencesResponse(IReadOnlyList<ReferenceAnswer> References);

/// <summary>How these bodies are read and written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ReferencesRequest))]
[JsonSerializable(typeof(ReferencesResponse))]
internal sealed partial class ReferencesJson : JsonSerializerContext;
