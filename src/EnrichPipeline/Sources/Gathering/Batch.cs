using System.Numerics;
using EnrichPipeline.Sources.Http;

namespace EnrichPipeline.Sources.Gathering;

/// <summary>Brings a batch home: what is refused is halved until the one bad question stands alone, what is left out is asked again once.</summary>
internal sealed class Batch<TQuestion, TAnswer>(Lane lane, AskTogether<TQuestion, TAnswer> ask, int size)
    where TQuestion : notnull
{
    private readonly Dictionary<TQuestion, Answer<TAnswer>> _answers = [];

    // Enough to find two bad questions; if the service refuses everything, a batch must not become a hundred calls.
    private int _splitsLeft = 2 * (BitOperations.Log2((uint)size) + 1);

    public static async Task<IReadOnlyDictionary<TQuestion, Answer<TAnswer>>> AskAsync(
        Lane lane, AskTogether<TQuestion, TAnswer> ask, IReadOnlyList<TQuestion> questions, CancellationToken cancellationToken)
    {
        var batch = new Batch<TQuestion, TAnswer>(lane, ask, questions.Count);
        await batch.AskAsync(questions, askAgain: true, cancellationToken).ConfigureAwait(false);
        return batch._answers;
    }

    private async Task AskAsync(IReadOnlyList<TQuestion> questions, bool askAgain, CancellationToken cancellationToken)
    {
        var heard = await ask(questions, cancellationToken).ConfigureAwait(false);
        if (heard.Well)
            await TakeAsync(questions, heard.Value!, askAgain, cancellationToken).ConfigureAwait(false);
        else if (heard.Trouble is { Kind: TroubleKind.Refused } && questions.Count > 1 && _splitsLeft-- > 0)
        {
            var half = questions.Count / 2;
            await AskAsync([.. questions.Take(half)], askAgain, cancellationToken).ConfigureAwait(false);
            await AskAsync([.. questions.Skip(half)], askAgain, cancellationToken).ConfigureAwait(false);
        }
        else
            Fail(questions, heard.Trouble.At(lane));
    }

    private async Task TakeAsync(
        IReadOnlyList<TQuestion> questions, IReadOnlyDictionary<TQuestion, Answer<TAnswer>> answers, bool askAgain, CancellationToken cancellationToken)
    {
        var leftOut = new List<TQuestion>();
        foreach (var question in questions)
        {
            if (answers.TryGetValue(question, out var answer))
                _answers[question] = answer;
            else
                leftOut.Add(question);
        }
        if (leftOut is not [] && askAgain)
            await AskAsync(leftOut, askAgain: false, cancellationToken).ConfigureAwait(false);
        else
            Fail(leftOut, new Outage(lane, "left out of the answer"));
    }

    private void Fail(IEnumerable<TQuestion> questions, Outage outage)
    {
        foreach (var question in questions)
            _answers[question] = outage;
    }
}
