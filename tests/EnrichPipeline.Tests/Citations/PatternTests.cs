using System.Reflection;
using System.Text.RegularExpressions;
using EnrichPipeline.Articles.Formats;
using EnrichPipeline.Characters;
using EnrichPipeline.Citations;
using EnrichPipeline.Cli;
using EnrichPipeline.Model;
using EnrichPipeline.Sandbox;
using Xunit;

namespace EnrichPipeline.Tests.Citations;

/// <summary>Tests that regular expressions, which run over text that anybody may write, take linear time or have a time limit.</summary>
[Trait("Kind", "Slow")]
public sealed class PatternTests
{
    private static readonly string[] _pieces =
    [
        "10.1000/", "(", ")(", "1-", "A. ", "A, ", "de la ", "1998a ", "[1] ", "vol. ", "doi:", "http://a/",
        "accessed on 1 ", "In: ", "et al ", ": ", " (", "\u00e9\u0301", "a\u00ad", "PMID ", "et ", "–", "1:", "ed. ", "Suppl ",
    ];

    private static readonly string[] _blanksAndSigns =
    [
        " ", "\t\n", "a", "A", "1", "1.", "a b ", "Aa ", ".", ",", "<", "<a ", "&", "=", "[", "\"", "-", "10.1234.5",
    ];

    private static readonly Type[] _projects = [typeof(Citation), typeof(EnrichCommand), typeof(SandboxOptions)];

    // Longer texts are rejected before these patterns see them.
    private static readonly Dictionary<string, int> _longestText = new() { ["LinkTarget"] = 4_000 };

    public static TheoryData<string> Pieces => [.. _pieces];

    public static TheoryData<string> CompiledPatterns => [.. Patterns().Where(IsCompiled).Select(NameOf)];

    [Fact]
    public void Every_pattern_runs_in_linear_time_or_has_a_time_limit()
    {
        var patterns = Patterns().ToList();
        Assert.True(patterns.Count > 50, $"{patterns.Count} patterns were found.");
        Assert.All(patterns, pattern => Assert.True(
            !IsCompiled(pattern) || pattern.Pattern.MatchTimeoutMilliseconds is > 0 and <= PatternTimeout.Milliseconds,
            NameOf(pattern)));
    }

    /// <summary>
    /// A pattern that takes quadratic time needs minutes for such a text and reaches its time limit. Others need milliseconds.
    /// </summary>
    [Theory]
    [MemberData(nameof(CompiledPatterns))]
    public void A_compiled_pattern_keeps_its_time_limit_on_hostile_text(string name)
    {
        var (method, pattern) = Patterns().Single(pattern => NameOf(pattern) == name);
        var regex = (Regex)method.Invoke(null, null)!;
        var length = _longestText.GetValueOrDefault(method.DeclaringType!.Name, 500_000);
        var own = Regex.Matches(pattern.Pattern, @"[\p{L}\d][\p{L}\d:/.?=,'’ -]*").Select(match => match.Value).Distinct().Take(12);
        Assert.All(
            own.Concat(_pieces).Concat(_blanksAndSigns),
            piece => Assert.InRange(regex.Count(Hostile(piece, length)), 0, length));
    }

    private static string Hostile(string piece, int length) =>
        $"1. In A{string.Concat(Enumerable.Repeat(piece, length / piece.Length))}\u0001";

    private static string NameOf((MethodInfo Method, GeneratedRegexAttribute Pattern) pattern) =>
        $"{pattern.Method.DeclaringType!.FullName}.{pattern.Method.Name}";

    private static IEnumerable<(MethodInfo Method, GeneratedRegexAttribute Pattern)> Patterns() =>
        from project in _projects
        from type in project.Assembly.GetTypes()
        from method in type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly)
        where method.GetCustomAttribute<GeneratedRegexAttribute>() is not null
        select (method, method.GetCustomAttribute<GeneratedRegexAttribute>()!);

    private static bool IsCompiled((MethodInfo Method, GeneratedRegexAttribute Pattern) pattern) =>
        !pattern.Pattern.Options.HasFlag(RegexOptions.NonBacktracking);

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
