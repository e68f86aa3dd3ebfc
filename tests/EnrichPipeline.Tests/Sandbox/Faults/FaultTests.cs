using EnrichPipeline.Sandbox;
using EnrichPipeline.Sandbox.Faults;
using EnrichPipeline.Sandbox.Limits;
using EnrichPipeline.Sandbox.Serving;
using Xunit;

namespace EnrichPipeline.Tests.Sandbox.Faults;

public sealed class FaultTests
{
    private static readonly Answer _right = Answer.Text("0123456789");

    [Theory]
    [InlineData(nameof(Fault.TooMany), 429, "429 Too Many Requests")]
    [InlineData(nameof(Fault.TooManyWithRetryAfter), 429, "429 Too Many Requests")]
    [InlineData(nameof(Fault.ServerError), 500, "\"message-type\":\"exception\"")]
    [InlineData(nameof(Fault.BadGateway), 502, "<h1>502")]
    [InlineData(nameof(Fault.Unavailable), 503, "<h1>503")]
    [InlineData(nameof(Fault.GatewayTimeout), 504, "<h1>504")]
    public void A_fault_of_CrossRef_looks_like_one(string fault, int status, string text)
    {
        var answer = Spoil(fault, ApiQuota.CrossRefList);

        Assert.Equal(status, answer.Status);
        Assert.Contains(text, answer.Body, StringComparison.Ordinal);
        Assert.Equal(fault == nameof(Fault.TooManyWithRetryAfter), answer.Headers.ContainsKey("Retry-After"));
    }

    [Fact]
    public void An_answer_can_come_empty_or_half_or_not_at_all()
    {
        Assert.Equal((200, ""), (Spoil(nameof(Fault.EmptyBody), ApiQuota.Ncbi).Status, Spoil(nameof(Fault.EmptyBody), ApiQuota.Ncbi).Body));
        Assert.Equal("01234", Spoil(nameof(Fault.Truncated), ApiQuota.Ncbi).Body);
        Assert.Equal(Delivery.Reset, Spoil(nameof(Fault.ConnectionReset), ApiQuota.Ncbi).Delivery);
    }

    [Fact]
    public void PubMed_hides_an_error_behind_status_200()
    {
        var answer = Spoil(nameof(Fault.HiddenError), ApiQuota.Ncbi);

        Assert.Equal(200, answer.Status);
        Assert.Contains("\"ERROR\":\"Search Backend failed", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_seed_makes_the_same_faults_at_the_asked_rate()
    {
        var (one, same, other) = (new FaultInjector(0.3, seed: 1), new FaultInjector(0.3, seed: 1), new FaultInjector(0.3, seed: 2));

        var faults = Enumerable.Range(0, 1000).Select(_ => one.Next(ApiQuota.Ncbi)).ToList();

        Assert.Equal(faults, Enumerable.Range(0, 1000).Select(_ => same.Next(ApiQuota.Ncbi)));
        Assert.NotEqual(faults, Enumerable.Range(0, 1000).Select(_ => other.Next(ApiQuota.Ncbi)));
        Assert.InRange(faults.Count(fault => fault is not null), 250, 350);
        Assert.Equal(Enum.GetValues<Fault>().Where(fault => fault <= Fault.HiddenError), faults.OfType<Fault>().Distinct().Order());
    }

    [Fact]
    public void Rate_0_makes_no_faults() =>
        Assert.All(Enumerable.Range(0, 1000), _ => Assert.Null(new FaultInjector(0, seed: 1).Next(ApiQuota.Ncbi)));

    [Fact]
    public async Task At_rate_1_no_answer_is_right()
    {
        await using var server = await SandboxServer.StartAsync(
            new SandboxOptions { FaultRate = 1, Seed = 3 },
            TimeProvider.System,
            CancellationToken.None
        );
        using var http = new HttpClient();

        var answers = new List<string>();
        for (var i = 0; i < 60; i++)
            answers.Add(await AskAsync(http, $"{server.CrossRefBaseUrl}/works/10.1038/nrc1323"));

        Assert.DoesNotContain("200 whole", answers);
        Assert.Equal(
            ["200 broken", "429 broken", "500 broken", "502 broken", "503 broken", "504 broken", "reset"],
            answers.Distinct().Order()
        );
        Assert.Equal(60, server.Statistics().Faults);
        Assert.Equal(answers.Count(answer => answer == "429 broken"), server.Statistics().TooManyRequests);
    }

    private static Answer Spoil(string fault, ApiQuota lane) =>
        FaultyAnswer.Of(Enum.Parse<Fault>(fault), lane, new ClientLimit("a", "pool", PerSecond: 3), _right);

    private static async Task<string> AskAsync(HttpClient http, string url)
    {
        try
        {
            using var response = await http.GetAsync(url);
            var body = await response.Content.ReadAsStringAsync();
            var whole = body.EndsWith("}}", StringComparison.Ordinal) && (int)response.StatusCode == 200;
            return $"{(int)response.StatusCode} {(whole ? "whole" : "broken")}";
        }
        catch (HttpRequestException)
        {
            return "reset";
        }
    }
}
