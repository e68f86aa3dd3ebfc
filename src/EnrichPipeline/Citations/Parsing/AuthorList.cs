using EnrichPipeline.Model;

namespace EnrichPipeline.Citations.Parsing;

/// <summary>The names at the head of a reference, and the index of the first token behind them.</summary>
internal sealed record AuthorList(IReadOnlyList<PersonName> Names, bool EtAl, int End)
{
    public static readonly AuthorList None = new([], false, 0);
}
