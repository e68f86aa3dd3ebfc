using System.Numerics;
using EnrichPipeline.Model;
using EnrichPipeline.Sources.Quotas;

namespace EnrichPipeline.Sources.Batching;

/// <summary>Gets the answers to all questions of a batch.</summary>
/// <remarks>
/// A rejected batch is halved until the rejected question is alone. Questions that an answer leaves out are asked once more.
/// </remarks>
internal sealed class BatchExecutor<TQuestion, TAnswer>(
    Quota quota, BatchQuery<TQuestion, TAnswer> query, Permit? permit, int splits)
    where TQuestion : notnull
{
    private readonly Dictionary<TQuestion, SourceResult<TAnswer>> _answers = [];
    private Permit? _permit = permit;
    private int _splitsLeft = splits;

    public static async Task<IReadOnlyDictionary<TQuestion, SourceResult<TAnswer>>> RunAsync(
        Quota quota,
        BatchQuery<TQuestion, TAnswer> query,
        IReadOnlyList<TQuestion> questions,
        Permit? permit,
        CancellationToken cancellationToken)
    {
        // Enough splits to find two bad questions, but not so many that a batch becomes a hundred calls if the service rejects everything.
        var splits = 2 * (BitOperations.Log2((uint)questions.Count) + 1);
        var executor = new BatchExecutor<TQuestion, TAnswer>(quota, query, permit, splits);
        await executor.RunAsync(questions, repeat: true, cancellationToken).ConfigureAwait(false);
        return executor._answers;
    }

    private async Task RunAsync(IReadOnlyList<TQuestion> questions, bool repeat, CancellationToken cancellationToken)
    {
        var first = _permit;
        _permit = null;
        var result = await query(questions, first, cancellationToken).ConfigureAwait(false);
        if (result.IsAvailable)
            await TakeAsync(questions, result.Value!, repeat, cancellationToken).ConfigureAwait(false);
        else if (result.Error is { Kind: ApiErrorKind.Rejected } && questions.Count > 1 && _splitsLeft-- > 0)
        {
            var half = questions.Count / 2;
            await RunAsync([.. questions.Take(half)], repeat, cancellationToken).ConfigureAwait(false);
            await RunAsync([.. questions.Skip(half)], repeat, cancellationToken).ConfigureAwait(false);
        }
        else
            Fail(questions, result.Unavailable);
    }

    private async Task TakeAsync(
        IReadOnlyList<TQuestion> questions,
        IReadOnlyDictionary<TQuestion, SourceResult<TAnswer>> answers,
        bool repeat,
        CancellationToken cancellationToken)
    {
        var leftOut = new List<TQuestion>();
        foreach (var question in questions)
        {
            if (answers.TryGetValue(question, out var answer))
                _answers[question] = answer;
            else
                leftOut.Add(question);
        }
        if (leftOut is not [] && repeat)
            await RunAsync(leftOut, repeat: false, cancellationToken).ConfigureAwait(false);
        else if (leftOut is not [])
            Fail(leftOut, new SourceUnavailable(quota, "left out of the answer"));
    }

    private void Fail(IEnumerable<TQuestion> questions, SourceUnavailable unavailable)
    {
        foreach (var question in questions)
            _answers[question] = unavailable;
    }
}
