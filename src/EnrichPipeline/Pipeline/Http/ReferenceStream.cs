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
    public IAsyncEnumerable<ResolvedReference> ResolveAsync(IAsyncEnumerable<string> texts, CancellationToken cancellationToken) =>
        ResolveAsync(texts.Select((text, index) => new PlacedText(index, text)), cancellationToken);

    /// <summary>Resolves texts whose index in the input is given.</summary>
    public async IAsyncEnumerable<ResolvedReference> ResolveAsync(
        IAsyncEnumerable<PlacedText> texts,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var begun = Channel.CreateUnbounded<Task<ResolvedReference>>();
        var admission = new BatchedAdmission(options.Value.ReferencesInFlight);
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
        IAsyncEnumerable<PlacedText> texts,
        BatchedAdmission admission,
        ChannelWriter<Task<ResolvedReference>> begun,
        CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var text in texts.WithCancellation(cancellationToken))
            {
                await admission.EnterAsync(cancellationToken);
                await begun.WriteAsync(ResolveAsync(text, cancellationToken), cancellationToken);
            }
            begun.Complete();
        }
        catch (Exception error)
        {
            begun.Complete(error);
            throw;
        }
    }

    private async Task<ResolvedReference> ResolveAsync(PlacedText text, CancellationToken cancellationToken)
    {
        var attempt = await resolver.ResolveAsync(text.Text, CitationParser.Parse(text.Text), resume: null, cancellationToken);
        return new(text.Index, text.Text, attempt.Resolution);
    }
}

/// <summary>A reference string and its position in the input, from 0.</summary>
public readonly record struct PlacedText(int Index, string Text);

/// <summary>A reference string and its result.</summary>
/// <param name="Index">The position in the input, from 0.</param>
public sealed record ResolvedReference(int Index, string Text, Resolution Resolution);
