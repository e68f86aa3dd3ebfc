using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using System.Text.RegularExpressions;
using EnrichPipeline.Pipeline.Maintain;
using EnrichPipeline.Telemetry;
using EnrichPipeline.Tests.Infrastructure;
using EnrichPipeline.Tests.Sandbox;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Telemetry;

/// <summary>Tests the telemetry of a whole run, and compares it with docs/operating.md.</summary>
public sealed partial class TelemetryTests(SandboxFixture sandbox) : IClassFixture<SandboxFixture>, IAsyncLifetime, IDisposable
{
    private const string Name = "a/one.txt";
    private const string Email = "you@example.org";
    private const string Key = "0123456789abcdef-secret";

    private static readonly string[] _references =
    [
        "List A, Kurtin S, Roe D, et al.: Efficacy of lenalidomide in myelodysplastic syndromes. N Engl J Med 2005, 352:549–557.",
        "Bartlett J, Dredge K, Dalgleish A: The evolution of thalidomide and its IMid derivatives as anticancer agents. Nat Rev Cancer "
        + "2004, 4:314–322.",
        "Nobody N: A paper that nobody has ever written about the inner life of queues. J Nowhere 1999, 1:1–9.",
    ];

    private static readonly byte[] _article = Encoding.UTF8.GetBytes(
        "References\n\n" + string.Concat(_references.Select((reference, index) => $"{index + 1}. {reference}\n")));

    private readonly TemporaryFolder _folder = new();
    private readonly Listening _heard = new();
    private TestPipeline? _pipeline;

    private TestPipeline Pipeline => _pipeline!;

    public async Task InitializeAsync()
    {
        _pipeline = await TestPipeline.StartAsync(
            sandbox.Server, ("Folder", _folder.Path), new Dictionary<string, string> { ["PubMed:ApiKey"] = Key });
        _heard.Measure(Pipeline.Get<IMeterFactory>());
    }

    public async Task DisposeAsync() => await Pipeline.DisposeAsync();

    public void Dispose()
    {
        _heard.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task One_trace_leads_from_the_dropped_file_over_the_queue_to_the_document()
    {
        using var heard = new Listening();
        await Pipeline.EnrichAsync(Name, _article);

        var ingest = Assert.Single(heard.Spans, span => span.OperationName == "ingest");
        var resolved = heard.Spans.Where(span => span.OperationName == "resolve").ToArray();
        var assembled = heard.Spans.Where(span =>
            span.OperationName == "assemble" && Equals(span.GetTagItem("enrich.outcome"), "assembled")
        );

        Assert.Equal(_references.Length, resolved.Length);
        Assert.All(resolved, span => Assert.Equal((ingest.TraceId, ingest.SpanId), (span.TraceId, span.ParentSpanId)));
        Assert.NotEmpty(assembled);
        Assert.All(heard.Spans, span => Assert.Equal(ingest.TraceId, span.TraceId));
        Assert.Contains(heard.Spans, span => span.OperationName.StartsWith("call ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_that_is_told_holds_text_of_the_article_the_address_or_a_key()
    {
        using var heard = new Listening();
        await Pipeline.EnrichAsync(Name, _article);

        string[] told = [.. heard.Spans.SelectMany(span => span.TagObjects.Select(tag => $"{tag.Value}").Append(span.DisplayName)),
            .. _heard.Measurements.SelectMany(measurement => measurement.Tags.Values.Select(value => $"{value}"))];

        Assert.NotEmpty(told);
        Assert.All(told, text => Assert.DoesNotContain(Secrets(), secret => text.Contains(secret, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task The_docs_name_every_instrument_with_its_kind_and_unit()
    {
        await RunAsync();

        Assert.Equal(
            _heard.Instruments.Select(instrument => (instrument.Name, KindOf(instrument), instrument.Unit!)).Order(),
            Documented("enrich.").Select(cells => (cells[1], cells[2], cells[3])).Order());
    }

    [Fact]
    public async Task The_docs_name_every_attribute()
    {
        await RunAsync();

        var documented = Documented("enrich.")
            .ToDictionary(cells => cells[1], cells => Attribute().Matches(cells[4]).Select(match => match.Value).ToHashSet());
        Assert.All(_heard.Measurements, measurement => Assert.Equal(documented[measurement.Name], measurement.Tags.Keys.ToHashSet()));
    }

    [Fact]
    public async Task The_docs_name_every_span()
    {
        using var heard = new Listening();
        await RunAsync();

        Assert.Equal(
            heard
                .Spans.Select(span => span.OperationName.StartsWith("call ", StringComparison.Ordinal) ? "call QUOTA" : span.OperationName)
                .ToHashSet(),
            Documentation
                .Rows("operating.md")
                .Where(cells => cells.Length == 6 && cells[2] is "internal" or "consumer" or "client")
                .Select(cells => cells[1])
                .ToHashSet()
        );
    }

    [Fact]
    public async Task What_was_done_is_counted()
    {
        await RunAsync();

        Assert.Equal(2, Sum("enrich.references", "enrich.verdict", "matched"));
        Assert.Equal(1, Sum("enrich.references", "enrich.verdict", "notFound"));
        Assert.Equal(1, Sum("enrich.articles", "enrich.outcome", "started"));
        Assert.Equal(3, Sum("enrich.cache.lookups", "enrich.outcome", "miss"));
        Assert.InRange(Sum("enrich.documents", "enrich.status", "complete"), 1, 3);
        Assert.Contains(
            _heard.Measurements,
            measurement =>
                measurement.Name == "enrich.call.duration"
                && Equals(measurement.Tags["enrich.quota"], "ncbi")
                && Equals(measurement.Tags["enrich.outcome"], "answered")
        );
        Assert.Contains(_heard.Measurements, measurement => measurement is { Name: "enrich.runs.open", Value: 0 });
    }

    [Fact]
    public async Task A_message_of_another_program_or_time_begins_a_trace()
    {
        using var heard = new Listening();
        foreach (var trace in new[] { null, "", "nonsense", "00-00000000000000000000000000000000-0000000000000000-00" })
            Spans.Continue("resolve", trace)?.Dispose();

        Assert.Equal(4, heard.Spans.Count);
        Assert.All(heard.Spans, span => Assert.Equal(default, span.ParentSpanId));
        await Task.CompletedTask;
    }

    [Fact]
    public void The_span_of_the_host_that_received_the_message_is_linked()
    {
        using var heard = new Listening();
        using var host = new Activity("host").Start();
        const string Trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

        Spans.Continue("resolve", Trace)?.Dispose();

        var span = Assert.Single(heard.Spans);
        Assert.Equal("0af7651916cd43dd8448eb211c80319c", span.TraceId.ToHexString());
        Assert.Equal(host.TraceId, Assert.Single(span.Links).Context.TraceId);
    }

    private async Task RunAsync()
    {
        await Pipeline.EnrichAsync(Name, _article);
        await Pipeline.Get<MaintenanceJob>().RunAsync(CancellationToken.None);
    }

    private double Sum(string name, string tag, string value) =>
        _heard
            .Measurements.Where(measurement => measurement.Name == name && Equals(measurement.Tags[tag], value))
            .Sum(measurement => measurement.Value);

    private static IEnumerable<string[]> Documented(string prefix) => Documentation.Rows("operating.md")
        .Select(cells => cells.Select(cell => cell.Trim('`')).ToArray())
        .Where(cells => cells.Length == 7 && cells[1].StartsWith(prefix, StringComparison.Ordinal));

    private static IEnumerable<string> Secrets() =>
        _references.SelectMany(reference => new[] { reference[..12], reference[20..50] }).Concat([Email, "example.org", Key]);

    private static string KindOf(Instrument instrument) => instrument.GetType().Name.Split('`')[0].ToLowerInvariant();

    [GeneratedRegex("[a-z]+(\\.[a-z_]+)+", RegexOptions.NonBacktracking)]
    private static partial Regex Attribute();
}
