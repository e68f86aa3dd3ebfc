using EnrichPipeline.Cli.Output;
using EnrichPipeline.Pipeline.Http;
using EnrichPipeline.Pipeline.InProcess;

namespace EnrichPipeline.Cli.Checking;

/// <summary>Resolves labelled references and counts correct results, in constant memory.</summary>
internal sealed class CheckRun(ReferenceStream stream, JsonLines? errors)
{
    /// <summary>References that are read but not yet resolved. Results arrive in the same order.</summary>
    private readonly Queue<Labelled> _asked = new();

    public Accuracy Headline { get; } = new();

    public Accuracy All { get; } = new();

    public async Task<Accuracy> CountAsync(
        IAsyncEnumerable<Labelled> labelled,
        IProgress<ResolvedCount>? progress,
        CancellationToken cancellationToken
    )
    {
        await foreach (var resolved in stream.ResolveAsync(Texts(labelled), cancellationToken))
        {
            await CountAsync(Next(), resolved, cancellationToken);
            progress?.Report(new ResolvedCount(All.References, 0));
        }

        return All;
    }

    private async Task CountAsync(Labelled labelled, ResolvedReference resolved, CancellationToken cancellationToken)
    {
        All.Count(labelled, resolved.Resolution);
        if (labelled.IsHeadline)
            Headline.Count(labelled, resolved.Resolution);
        if (errors is not null && ErrorLine.Of(labelled, resolved.Resolution) is { } line)
            await errors.WriteAsync(line, OutputJson.Lines.ErrorLine, cancellationToken);
    }

    private async IAsyncEnumerable<string> Texts(IAsyncEnumerable<Labelled> all)
    {
        await foreach (var labelled in all)
        {
            lock (_asked)
                _asked.Enqueue(labelled);
            yield return labelled.Text;
        }
    }

    private Labelled Next()
    {
        lock (_asked)
            return _asked.Dequeue();
    }
}
