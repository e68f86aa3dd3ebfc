using System.Runtime.CompilerServices;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline;
using EnrichPipeline.Pipeline.Http;
using EnrichPipeline.Pipeline.Resolve;
using EnrichPipeline.Pipeline.Runs;
using Microsoft.Extensions.Options;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Http;

/// <summary>
/// Tests that a stream of references keeps their order, resolves no more at once than allowed, and passes on every exception.
/// </summary>
public sealed class ReferenceStreamTests
{
    private int _read;
    private bool _ended;

    [Fact]
    public async Task Answers_come_in_the_order_of_the_texts_whoever_is_done_first()
    {
        var last = new TaskCompletionSource();
        var stream = Stream(async text =>
        {
            if (text == "three")
                last.SetResult();
            await last.Task;
        });

        var resolved = await stream.ResolveAsync(TextsAsync("one", "two", "three"), CancellationToken.None).ToListAsync();

        Assert.Equal(
            [(0, "one", "one"), (1, "two", "two"), (2, "three", "three")],
            resolved.Select(reference => (reference.Index, reference.Text, reference.Resolution.Reason))
        );
        Assert.True(_ended);
    }

    [Fact]
    public async Task Without_texts_there_are_no_answers() =>
        Assert.Empty(await Stream().ResolveAsync(TextsAsync(), CancellationToken.None).ToListAsync());

    [Fact]
    public async Task No_more_is_read_ahead_than_may_be_in_flight()
    {
        var never = new TaskCompletionSource();
        using var gone = new CancellationTokenSource();
        await using var answers = Stream(_ => never.Task)
            .ResolveAsync(EndlessAsync(), gone.Token)
            .GetAsyncEnumerator(CancellationToken.None);

        var first = answers.MoveNextAsync();

        Assert.False(first.IsCompleted);
        Assert.InRange(_read, 1, 3 + 2);
        never.SetResult();
        Assert.True(await first);
    }

    [Fact]
    public async Task Who_has_enough_stops_the_reading()
    {
        var resolved = await Stream().ResolveAsync(EndlessAsync(), CancellationToken.None).Take(2).ToListAsync();

        Assert.Equal(2, resolved.Count);
        Assert.True(_ended);
    }

    [Fact]
    public async Task Texts_that_end_in_an_error_are_answered_as_far_as_they_came()
    {
        var answered = new List<int>();

        var error = await Assert.ThrowsAsync<IOException>(async () =>
        {
            await foreach (var reference in Stream().ResolveAsync(TextsAsync("one", "two", "broken"), CancellationToken.None))
                answered.Add(reference.Index);
        });

        Assert.Equal(("The line is broken.", 2), (error.Message, answered.Count));
    }

    [Fact]
    public async Task A_resolver_that_fails_ends_the_stream_in_its_place()
    {
        var answered = new List<int>();

        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            var stream = Stream(text => text == "two" ? throw new InvalidOperationException() : Task.CompletedTask);
            await foreach (var reference in stream.ResolveAsync(TextsAsync("one", "two", "three"), CancellationToken.None))
                answered.Add(reference.Index);
        });

        Assert.Equal([0], answered);
    }

    [Fact]
    public async Task Who_hangs_up_is_not_answered()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await Stream().ResolveAsync(EndlessAsync(), gone.Token).ToListAsync()
        );
    }

    private static ReferenceStream Stream(Func<string, Task>? before = null) =>
        new(new Resolver(before ?? (_ => Task.CompletedTask)), Options.Create(new EnrichmentOptions { ReferencesInFlight = 3 }));

    private async IAsyncEnumerable<string> TextsAsync(params string[] texts)
    {
        foreach (var text in texts)
        {
            await Task.Yield();
            yield return text == "broken" ? throw new IOException("The line is broken.") : text;
        }

        _ended = true;
    }

    private async IAsyncEnumerable<string> EndlessAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        try
        {
            for (; ; _read++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return await Task.FromResult($"{_read}");
            }
        }
        finally
        {
            await Task.Yield();
            _ended = true;
        }
    }

    private sealed class Resolver(Func<string, Task> before) : IReferenceResolver
    {
        public async Task<ResolutionAttempt> ResolveAsync(
            string printed,
            Citation citation,
            ResumeState? resume,
            CancellationToken cancellationToken
        )
        {
            await before(printed);
            return new ResolutionAttempt(new Resolution { Verdict = Verdict.NotFound, Reason = printed });
        }

        public Task<ResolutionAttempt> ResolveWithoutCacheAsync(
            string printed,
            Citation citation,
            ResumeState? resume,
            CancellationToken cancellationToken
        ) => ResolveAsync(printed, citation, resume, cancellationToken);
    }
}
