using System.Text.Json.Serialization;
using EnrichPipeline.Articles;
using EnrichPipeline.Model;

namespace EnrichPipeline.Cli.Output;

/// <summary>A line of <c>enrich split</c>; other programs read it.</summary>
internal sealed record SplitLine(
    int Ordinal,
    string? Label,
    string? Part,
    string Text,
    int Offset,
    int Length,
    IReadOnlyList<LinkHint> Hints
)
{
    /// <summary>The explanation, if requested.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public BoundaryExplanation? Why { get; init; }

    public static SplitLine Of(Reference reference) =>
        new(reference.Ordinal, reference.Label, reference.Part, reference.Printed, reference.Offset, reference.Length, reference.Hints);
}
