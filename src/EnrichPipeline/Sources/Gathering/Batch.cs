using System.Numerics;
using EnrichPipeline.Model;
using EnrichPipeline.Sources.Http;

namespace EnrichPipeline.Sources.Gathering;

/// <summary>Brings a batch home: what is refused is halved until the one bad question stands alone, what is left out is asked again once.</summary>
internal sealed class Batch<TQuestion, TAnswer>(Lane lane, AskTogether<TQuestion, TAnswer> ask)
    where TQuestion : notnull
{
    private readonly Dictionary<TQuestion, Answer<TAnswer>> _answers = [];
    private int? _splitsLeft;

    public static async Task<IReadOnlyDictionary<TQuestion, Answer<TAnswer>>> AskAsync(
        Lane lane, AskTogether<TQuestion, TAnswer> ask, Load<TQuestion> load, CancellationToken cancellationToken)
    {
        var batch = new Batch<TQuestion, TAnswer>(lane, ask);
        await batch.AskAsync(load, askAgain: true, cancellationToken).ConfigureAwait(false);
        return batch._answers;
    }

    private async Task AskAsync(Load<TQuestion> load, bool askAgain, CancellationToken cancellationToken)
    {
        var heard = await ask(load, cancellationToken).ConfigureAwait(false);
        var questions = load.Questions;
        if (heard.Well)
            await TakeAsync(questions, heard.Value!, askAgain, cancellationToken).ConfigureAwait(false);
        else if (heard.Trouble is { Kind: TroubleKind.Refused } && MaySplit(questions))
        {
            var half = questions.Count / 2;
            await AskAsync(Load<TQuestion>.Of([.. questions.Take(half)]), askAgain, cancellationToken).ConfigureAwait(false);
            await AskAsync(Load<TQuestion>.Of([.. questions.Skip(half)]), askAgain, cancellationToken).ConfigureAwait(false);
        }
        else
            Fail(questions, heard.Trouble.At(lane));
    }

    /// <summary>Often enough to find two bad questions; if the service refuses everything, a batch must not become a hundred calls.</summary>
    private bool MaySplit(IReadOnlyList<TQuestion> questions)
    {
        _splitsLeft ??= 2 * (BitOperations.Log2((uint)questions.Count) + 1);
        return questions.Count > 1 && _splitsLeft-- > 0;
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
            await AskAsync(Load<TQuestion>.Of(leftOut), askAgain: false, cancellationToken).ConfigureAwait(false);
        else
            Fail(leftOut, new Outage(lane, "left out of the answer"));
    }

    private void Fail(IEnumerable<TQuestion> questions, Outage outage)
    {
        foreach (var question in questions)
            _answers[question] = outage;
    }
}
