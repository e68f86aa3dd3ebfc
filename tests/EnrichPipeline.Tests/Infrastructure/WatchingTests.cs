using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Ingest;
using Microsoft.Extensions.Logging;
using Xunit;

namespace EnrichPipeline.Tests.Infrastructure;

[Trait("Kind", "Slow")]
public sealed partial class WatchingTests(CompiledTemplate template) : IClassFixture<CompiledTemplate>
{
    /// <summary>
    /// The texts of all log messages: the library's, the names that replace their placeholders, and what the Functions host logs about a
    /// message that it gives up.
    /// </summary>
    private static readonly string[] _said =
    [
        "Message has reached MaxDequeueCount of 20. Moving message to queue 'webjobs-blobtrigger-poison'.",
        .. typeof(IngestHandler)
            .Assembly.GetTypes()
            .SelectMany(type =>
                type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            )
            .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>()?.Message)
            .OfType<string>(),
        .. Enum.GetNames<IngestOutcome>(),
        .. Enum.GetNames<DocumentStatus>().Select(status => $"document {status}"),
        .. Enum.GetNames<Verdict>(),
    ];

    [BicepFact]
    public void Alerts_look_for_words_that_the_library_logs()
    {
        string[] words = [.. Alerts().SelectMany(alert => Words(alert.GetProperty("query").GetString()!))];

        Assert.NotEmpty(words);
        Assert.All(words, AssertSaid);
    }

    [Fact]
    public void The_workbook_looks_for_words_that_the_library_logs()
    {
        var workbook = JsonDocument.Parse(File.ReadAllText(Bicep.PathOf("modules/workbook.json"))).RootElement;
        string[] queries = [.. workbook.GetProperty("items").EnumerateArray()
            .Select(item => item.GetProperty("content"))
            .Where(content => content.TryGetProperty("query", out _))
            .Select(content => content.GetProperty("query").GetString()!)];

        Assert.Equal(4, queries.Length);
        Assert.All(queries.SelectMany(Words), AssertSaid);
    }

    [BicepFact]
    public void There_is_an_alert_for_each_thing_that_needs_a_person() =>
        Assert.Equal(
            ["poison", "lost-articles", "lane-blocked", "queue-age", "failure-rate"],
            Alerts().Select(alert => alert.GetProperty("name").GetString())
        );

    [BicepFact]
    public void Docs_operating_says_what_to_do_about_each_alert()
    {
        var headings = Documentation.Lines("operating.md").Where(line => line.StartsWith("### ", StringComparison.Ordinal)).ToArray();

        Assert.All(Alerts(), alert => Assert.Contains("### " + alert.GetProperty("title").GetString(), headings));
        Assert.Contains("### Events lost", headings);
    }

    private JsonElement[] Alerts() =>
        [
            .. template
                .OfType("Microsoft.Insights/scheduledQueryRules")
                .Single()
                .Template.GetProperty("variables")
                .GetProperty("rules")
                .EnumerateArray(),
        ];

    private static IEnumerable<string> Words(string query) => Sought().Matches(query).Select(match => match.Groups[2].Value);

    private static void AssertSaid(string words) =>
        Assert.True(_said.Any(text => text.Contains(words.Trim(), StringComparison.Ordinal)), $"No log message says '{words}'.");

    [GeneratedRegex("""(has|startswith|rest ==|verdict ==) "([^"]+)""", RegexOptions.NonBacktracking)]
    private static partial Regex Sought();
}
