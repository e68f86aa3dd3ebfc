using EnrichPipeline.Articles.Boundaries;
using EnrichPipeline.Articles.Reasons;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Articles.Lists;

/// <summary>What speaks for a line as the beginning of an entry, sign by sign.</summary>
internal readonly record struct LineSigns(double Prior, Signs Words, double Gap, double Indent, double Room)
{
    public bool AfterGap { get; init; }

    public bool AtOuterEdge { get; init; }

    public double Total => Prior + Weights.Of(Words) + Gap + Indent + Room;

    public Boundary Boundary(BestCut cut) => new(BoundaryKind.Line)
    {
        Score = Total + cut.Before + cut.Alphabet,
        Signs = BoundarySign.Weighty(
            new(SignKind.Opening, Weights.Opening(Words) + Weights.NamesOf(Words) + Weights.AfterNames(Words)),
            new(SignKind.Ending, Weights.Ending(Words)),
            new(SignKind.YearBefore, Weights.YearBefore(Words), Words.Year.ToString()),
            new(SignKind.Before, cut.Before),
            new(AfterGap ? SignKind.BlankLine : SignKind.NoBlankLine, Gap),
            new(AtOuterEdge ? SignKind.OuterEdge : SignKind.Indent, Indent),
            new(SignKind.Room, Room),
            new(SignKind.Alphabet, cut.Alphabet)),
    };
}
