using System.Diagnostics;
using System.Text;
using EnrichPipeline.Model;
using EnrichPipeline.Sources;
using EnrichPipeline.Sources.CrossRef;
using EnrichPipeline.Tests.Sources.CrossRef;
using EnrichPipeline.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EnrichPipeline.Tests.Sources.Http;

/// <summary>Tests the real handler with a real socket, for what a stub cannot show.</summary>
public sealed class OnTheWireTests
{
    private static readonly string _list = CrossRefJsonText.List(CrossRefJsonText.Work("10.1000/a"));

    [Fact]
    public async Task A_whole_answer_is_read()
    {
        await using var server = new RawServer(Head("200 OK", _list.Length) + _list);
        Assert.Single((await AskAsync(server)).Value!);
    }

    [Theory]
    [InlineData(
        "connection failed (ResponseEnded)",
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + "100000\r\n\r\n{\"status\":\"ok\","
    )]
    [InlineData("connection failed (ResponseEnded)", "")]
    [InlineData("connection failed (InvalidResponse)", "SSH-2.0-OpenSSH_9.6\r\n\r\n")]
    [InlineData(
        "connection failed",
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nConnection: " + "close\r\n\r\nthis is no gzip"
    )]
    [InlineData("answer too long", "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2000000000\r\n\r\n{")]
    [InlineData("moved elsewhere (302)", "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/works\r\nContent-Length: 0\r\n\r\n")]
    public async Task A_broken_answer_is_an_outage(string reason, string answer)
    {
        await using var server = new RawServer(answer);
        Assert.Equal(reason, (await AskAsync(server)).Unavailable?.Reason);
    }

    [Fact]
    public async Task An_endless_answer_is_cut_off()
    {
        var sent = 0L;
        await using var server = new RawServer(
            async (stream, token) =>
            {
                await stream.WriteAsync(
                    Encoding.UTF8.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n"),
                    token
                );
                var block = new byte[65536];
                while (true)
                {
                    await stream.WriteAsync(block, token);
                    sent += block.Length;
                }
            }
        );
        Assert.Equal("answer too long", (await AskAsync(server)).Unavailable?.Reason);
        Assert.InRange(sent, 0, 64 << 20);
    }

    [Fact]
    public async Task A_slow_drip_is_cut_off()
    {
        await using var server = new RawServer(
            async (stream, token) =>
            {
                await stream.WriteAsync(
                    Encoding.UTF8.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + "1000\r\n\r\n{"),
                    token
                );
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
            }
        );
        Assert.Equal(
            "no answer in time",
            (await AskAsync(server, options => options.AttemptTimeout = TimeSpan.FromMilliseconds(200))).Unavailable?.Reason
        );
    }

    [Fact]
    public async Task A_passing_fault_is_repeated_on_the_wire()
    {
        await using var server = new RawServer(Head("503 Service Unavailable", 0));
        await AskAsync(server, options => options.Retries = 2);
        Assert.Equal(3, server.Served);
    }

    [Fact]
    public async Task No_header_tells_a_service_of_our_traces()
    {
        var asked = "";
        await using var server = new RawServer(Head("503 Service Unavailable", 0)) { Asked = request => asked = request };
        using var around = new Activity("test").AddBaggage("article", "a.txt").Start();

        await AskAsync(server);

        Assert.StartsWith("GET /works", asked, StringComparison.Ordinal);
        Assert.DoesNotContain(around.TraceId.ToHexString(), asked, StringComparison.Ordinal);
        Assert.DoesNotContain("a.txt", asked, StringComparison.Ordinal);
    }

    private static string Head(string status, int length) =>
        $"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n";

    private static async Task<SourceResult<IReadOnlyList<BibliographicRecord>>> AskAsync(
        RawServer server,
        Action<CrossRefOptions>? change = null
    )
    {
        var services = new ServiceCollection().AddSources();
        services.Configure<CrossRefOptions>(options =>
        {
            (options.BaseUrl, options.Retries, options.RetryDelay, options.MaxResponseBytes) = (
                server.Url,
                0,
                TimeSpan.FromMilliseconds(1),
                1 << 20
            );
            change?.Invoke(options);
        });
        await using var provider = services.BuildServiceProvider();
        return await provider.GetRequiredService<ICrossRef>().SearchAsync("Smith 2001", default);
    }
}
