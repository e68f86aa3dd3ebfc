using System.Runtime.CompilerServices;
using System.Threading.Channels;
using EnrichPipeline.Citations;
using EnrichPipeline.Pipeline.Resolve;
using EnrichPipeline.Pipeline.Runs;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Pipeline.Http;

/// <summary>Resolves a stream of reference strings in order, in constant memory.</summary>
public sealed class ReferenceStream(IReferenceResolver resolver, IOptions<EnrichmentOptions> options)
{
    public async IAsyncEnumerable<ResolvedReference> ResolveAsync(
        IAsyncEnumerable<string> texts,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var begun = Channel.CreateUnbounded<Task<ResolvedReference>>();
        var admission = new LotAdmission(options.Value.ReferencesInFlight);
        var feeding = FeedAsync(texts, admission, begun.Writer, stop.Token);
        try
        {
            await foreach (var resolving in begun.Reader.ReadAllAsync(cancellationToken))
            {
                yield return await resolving;
                admission.Leave();
            }
        }
        finally
        {
            await stop.CancelAsync();
            await feeding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Starts resolving each text. An error while reading the texts reaches the consumer through the channel.</summary>
    private async Task FeedAsync(
        IAsyncEnumerable<string> texts,
        LotAdmission admission,
        ChannelWriter<Task<ResolvedReference>> begun,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var index = 0;
            await foreach (var text in texts.WithCancellation(cancellationToken))
            {
                await admission.EnterAsync(cancellationToken);
                await begun.WriteAsync(ResolveAsync(index++, text, cancellationToken), cancellationToken);
            }
            begun.Complete();
        }
        catch (Exception error)
        {
            begun.Complete(error);
            throw;
        }
    }

    private async Task<ResolvedReference> ResolveAsync(int index, string text, CancellationToken cancellationToken) =>
        new(index, text, (await resolver.ResolveAsync(text, CitationParser.Parse(text), resume: null, cancellationToken)).Resolution);
}

/// <summary>A reference string and its result.</summary>
/// <param name="Index">The position in the input, from 0.</param>
public sealed record ResolvedReference(int Index, string Text, Resolution Resolution);
