using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline;
using EnrichPipeline.Pipeline.Http;
using EnrichPipeline.Pipeline.Resolve;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Tests.Functions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Http;

public sealed class ReferencesEndpointTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task Each_reference_is_answered_in_its_place_with_what_the_description_promises()
    {
        var (status, body) = await AskAsync(Known, Body("one", "two"));

        Assert.Equal(200, status);
        Assert.Equal(
            """{"references":[{"index":0,"text":"one","verdict":"matched","doi":"10.1000/one","pmid":null,"pmcid":null,"arxiv":null"""
            + ""","confidence":0.9,"assessment":null,"score":null,"reasons":[],"unanswered":[]},{"index":1"""
            + ""","text":"two","verdict":"matched","doi":"10.1000/two","pmid":null,"pmcid":null,"arxiv":null,"confidence":0.9"""
            + ""","assessment":null,"score":null,"reasons":[],"unanswered":[]}]}""",
            body);
        Assert.Empty(await ApiDescriptionTests.FaultsAsync("ReferencesResponse", body));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("not JSON")]
    [InlineData("{}")]
    [InlineData("""{"references":null}""")]
    [InlineData("""{"references":[]}""")]
    [InlineData("""{"references":"one"}""")]
    [InlineData("""{"references":[1]}""")]
    [InlineData("""{"references":["one",null]}""")]
    [InlineData("""{"references":["\ud800"]}""")]
    [InlineData("""{"references":["one"]} and more""")]
    public async Task What_is_not_a_list_of_strings_is_refused_with_the_reason(string request)
    {
        var (status, body) = await AskAsync(Known, Encoding.UTF8.GetBytes(request));

        Assert.Equal(400, status);
        Assert.Empty(await ApiDescriptionTests.FaultsAsync("Problem", body));
    }

    [Fact]
    public async Task What_is_not_utf8_is_refused() =>
        Assert.Equal(400, (await AskAsync(Known, [.. """{"references":["""u8, (byte)'"', 0xFF, (byte)'"', .. "]}"u8])).Status);

    [Theory]
    [InlineData(200, 1, 200)]
    [InlineData(201, 1, 413)]
    [InlineData(1, 64 * 1024, 200)]
    [InlineData(1, (64 * 1024) + 1, 413)]
    [InlineData(199, 70_000, 413)]
    public async Task Two_hundred_references_of_64_KB_are_taken_and_no_more(int count, int length, int expected) =>
        Assert.Equal(expected, (await AskAsync(Silent, Body([.. Enumerable.Repeat(new string('x', length), count)]))).Status);

    [Fact]
    public async Task A_body_without_an_end_is_not_read_to_its_end()
    {
        using var endless = new EndlessStream();

        Assert.Equal(413, (await Endpoint(Known).ResolveAsync(endless, CancellationToken.None)).StatusCode);
    }

    [Fact]
    public async Task What_takes_too_long_is_unavailable_and_the_rest_is_answered()
    {
        var asked = new TaskCompletionSource();
        var answering = AskAsync(new Resolver(async (text, token) =>
        {
            if (text == "one")
                return Match(text);
            asked.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, _time, token);
            throw new InvalidOperationException("Nobody waits so long.");
        }), Body("one", "two"));

        await asked.Task;
        _time.Advance(ReferencesEndpoint.TimeLimit);

        var (status, body) = await answering;
        Assert.Equal((200, "unavailable"), (status, JsonNode.Parse(body)!["references"]![1]!["verdict"]!.GetValue<string>()));
        Assert.Equal("matched", JsonNode.Parse(body)!["references"]![0]!["verdict"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_caller_that_hangs_up_is_not_answered()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        using var body = new MemoryStream(Body("one"));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Endpoint(Known).ResolveAsync(body, gone.Token));
    }

    [Fact]
    public async Task A_caller_that_has_hung_up_when_the_time_is_up_is_not_answered()
    {
        using var gone = new CancellationTokenSource();
        using var body = new MemoryStream(Body("one"));
        var resolver = new Resolver(async (_, token) =>
        {
            await gone.CancelAsync();
            _time.Advance(ReferencesEndpoint.TimeLimit);
            token.ThrowIfCancellationRequested();
            throw new InvalidOperationException("Nobody waits so long.");
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Endpoint(resolver).ResolveAsync(body, gone.Token));
    }

    private static Resolver Known { get; } = new((text, _) => Task.FromResult(Match(text)));

    private static Resolver Silent { get; } = new((_, _) => Task.FromResult(new Resolution { Verdict = Verdict.NotFound }));

    private static Resolution Match(string text) =>
        new()
        {
            Verdict = Verdict.Matched,
            Doi = Doi.Parse("10.1000/" + text),
            Confidence = 0.9,
        };

    private static byte[] Body(params string[] references) => JsonSerializer.SerializeToUtf8Bytes(new { references });

    private ReferencesEndpoint Endpoint(IReferenceResolver resolver) => new(resolver, Options.Create(new EnrichmentOptions()), _time);

    private async Task<(int Status, string Body)> AskAsync(IReferenceResolver resolver, byte[] request)
    {
        using var body = new MemoryStream(request);
        var answer = await Endpoint(resolver).ResolveAsync(body, CancellationToken.None);
        return (answer.StatusCode, answer.Json.ToString());
    }

    private sealed class Resolver(Func<string, CancellationToken, Task<Resolution>> resolve) : IReferenceResolver
    {
        public async Task<ResolutionAttempt> ResolveAsync(
            string printed, Citation citation, ResumeState? resume, CancellationToken cancellationToken) =>
            new(await resolve(printed, cancellationToken));

        public Task<ResolutionAttempt> ResolveWithoutCacheAsync(
            string printed,
            Citation citation,
            ResumeState? resume,
            CancellationToken cancellationToken
        ) => ResolveAsync(printed, citation, resume, cancellationToken);
    }

    private sealed class EndlessStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)' ');
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
