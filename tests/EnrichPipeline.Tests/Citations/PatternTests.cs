using System.Reflection;
using System.Text.RegularExpressions;
using EnrichPipeline.Articles.Formats;
using EnrichPipeline.Citations;
using EnrichPipeline.Cli;
using EnrichPipeline.Model;
using EnrichPipeline.Sandbox;
using Xunit;

namespace EnrichPipeline.Tests.Citations;

/// <summary>Patterns are run over text that anybody may write.</summary>
[Trait("Kind", "Slow")]
public sealed class PatternTests
{
    public static TheoryData<string> Pieces =>
        new("10.1000/", "(", ")(", "1-", "A. ", "A, ", "de la ", "1998a ", "[1] ", "vol. ", "doi:", "http://a/",
            "accessed on 1 ", "In: ", "et al ", ": ", " (", "\u00e9\u0301", "a\u00ad", "PMID ", "et ", "–", "1:", "ed. ", "Suppl ");

    [Fact]
    public void Every_pattern_runs_in_linear_time_or_ends_after_a_second()
    {
        var patterns = new[] { typeof(Citation).Assembly, typeof(EnrichCommand).Assembly, typeof(SandboxOptions).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type =>
                type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly)
            )
            .Select(method =>
                (Name: $"{method.DeclaringType}.{method.Name}", Pattern: method.GetCustomAttribute<GeneratedRegexAttribute>())
            )
            .Where(method => method.Pattern is not null)
            .ToList();

        Assert.True(patterns.Count > 50, $"{patterns.Count} patterns were found.");
        Assert.All(
            patterns,
            method =>
                Assert.True(
                    method.Pattern!.Options.HasFlag(RegexOptions.NonBacktracking)
                        || method.Pattern.MatchTimeoutMilliseconds is > 0 and <= 1000,
                    method.Name
                )
        );
    }

    [Theory]
    [MemberData(nameof(Pieces))]
    public void A_reference_of_one_piece_over_and_over_is_parsed_to_its_end(string piece) =>
        Assert.NotNull(CitationParser.Parse($"Abel R. {string.Concat(Enumerable.Repeat(piece, 20_000 / piece.Length))}"));

    [Theory]
    [MemberData(nameof(Pieces))]
    public void An_article_of_one_piece_over_and_over_is_read_to_its_end(string piece) =>
        Assert.NotNull(
            new ArticleReader().Read(
                "traps.txt",
                System.Text.Encoding.UTF8.GetBytes(
                    $"References\n1. {string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length))}\n2. "
                    + $"{string.Concat(Enumerable.Repeat(piece + "\n", 20_000 / piece.Length))}"
                )
            )
        );
}
