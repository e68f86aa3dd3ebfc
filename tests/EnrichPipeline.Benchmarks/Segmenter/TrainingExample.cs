using EnrichPipeline.Citations.Segmenting;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Benchmarks.Segmenter;

/// <summary>A reference whose tokens have labels; where gold says nothing, several are allowed.</summary>
/// <param name="Source">The set that it is from.</param>
/// <param name="Group">What must stay on one side when the data are divided: a document, or the reference itself.</param>
/// <param name="Allowed">For each token the labels that it can have, as bits.</param>
internal sealed record TrainingExample(string Source, string Group, TokenList Tokens, ushort[] Allowed)
{
    public static ushort Bit(FieldLabel label) => (ushort)(1 << (int)label);
}
