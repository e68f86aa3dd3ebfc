using EnrichPipeline.Pipeline.Recheck;
using EnrichPipeline.Pipeline.Runs;

namespace EnrichPipeline.Pipeline.Ingest;

/// <summary>Restores what a finished run has lost, when its file is dropped again. No source is asked.</summary>
public sealed class RunRepair(RunStore runs, RunQueue queue, RecheckStore rechecks)
{
    internal async Task RepairAsync(Run run, CancellationToken cancellationToken)
    {
        // The index entry of its rechecks was dropped if the article was absent when one of them was due. A damaged state counts as
        // missing, and assembling the document writes a new one.
        var rechecked = await rechecks.UpdateAsync(run, static state => state, cancellationToken);
        if ((rechecked is not null && await runs.HasDocumentAsync(run.Article, cancellationToken))
            || await runs.IsOpenAsync(run, cancellationToken))
            return;
        // While the run is open, the timer sends the message again, should it be lost.
        await runs.OpenAsync(run, cancellationToken);
        await queue.AssembleSoonAsync(run, cancellationToken);
    }
}
