using EnrichPipeline.Articles.Reasons;
using EnrichPipeline.Cli.Explaining;

namespace EnrichPipeline.Cli.Output;

/// <summary>
/// Explains why a reference begins where it does and why its list was identified, with kinds for programs and text for people.
/// </summary>
internal sealed record BoundaryExplanation(string Boundary, string Words, double? Score, string List)
{
    public static BoundaryExplanation Of(Boundary boundary, ListReason list) =>
        new(
            CamelCase(boundary.Kind),
            BoundaryWords.Of(boundary),
            boundary.Score is { } score ? Math.Round(score, 2) : null,
            ListWords.Of(list)
        );

    private static string CamelCase(BoundaryKind kind) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
}
