using EnrichPipeline.Model;
using EnrichPipeline.Sources;
using EnrichPipeline.Sources.Batching;
using Xunit;

namespace EnrichPipeline.Tests.Sources.Batching;

public sealed class BatchExecutorTests
{
    private readonly List<int[]> _calls = [];

    [Theory]
    [InlineData(7)]
    [InlineData(0)]
    [InlineData(3, 40)]
    public async Task A_bad_question_is_split_off_and_spoils_nothing(params int[] bad)
    {
        var answers = await AskAsync(50, questions => questions.Any(bad.Contains) ? Refused() : All(questions));
        Assert.Equal(bad, answers.Where(pair => !pair.Value.IsAvailable).Select(pair => pair.Key).Order());
        Assert.All(answers.Where(pair => pair.Value.IsAvailable), pair => Assert.Equal($"{pair.Key}", pair.Value.Value));
        Assert.Equal(50, answers.Count);
    }

    [Fact]
    public async Task If_everything_is_refused_a_batch_does_not_become_a_hundred_calls()
    {
        var answers = await AskAsync(50, _ => Refused());
        Assert.All(answers.Values, answer => Assert.Equal(Refused(), answer.Unavailable));
        Assert.InRange(_calls.Count, 1, 30);
    }

    [Fact]
    public async Task A_transient_error_is_not_split()
    {
        var answers = await AskAsync(50, _ => SourceUnavailable.Of(new ApiError(Quota.Ncbi, ApiErrorKind.Transient, "status 503")));
        Assert.Equal(50, answers.Count(pair => pair.Value.Unavailable?.Reason == "status 503"));
        Assert.Single(_calls);
    }

    [Fact]
    public async Task What_is_left_out_is_asked_again_once_and_then_an_outage()
    {
        var answers = await AskAsync(
            5,
            questions => All([.. questions.Where(question => question != 4 && (question != 2 || _calls.Count > 1))])
        );
        Assert.Equal("2", answers[2].Value);
        Assert.Equal("left out of the answer", answers[4].Unavailable?.Reason);
        Assert.Equal([[0, 1, 2, 3, 4], [2, 4]], _calls);
    }

    private Task<IReadOnlyDictionary<int, SourceResult<string>>> AskAsync(
        int size, Func<IReadOnlyList<int>, SourceResult<IReadOnlyDictionary<int, SourceResult<string>>>> ask) =>
        BatchExecutor<int, string>.RunAsync(Quota.Ncbi, (questions, _, _) =>
        {
            _calls.Add([.. questions]);
            return Task.FromResult(ask(questions));
        }, [.. Enumerable.Range(0, size)], permit: null, default);

    private static SourceResult<IReadOnlyDictionary<int, SourceResult<string>>> All(IReadOnlyList<int> questions) =>
        questions.ToDictionary(question => question, question => SourceResult.Of($"{question}"));

    private static SourceUnavailable Refused() => SourceUnavailable.Of(new ApiError(Quota.Ncbi, ApiErrorKind.Rejected, "refused (400)"));
}
