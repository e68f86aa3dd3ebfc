using EnrichPipeline.Citations.Segmenting;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Benchmarks.Segmenter;

/// <summary>A reference with labelled tokens. A token without a gold label may have one of several labels.</summary>
/// <param name="Source">The set that the reference is from.</param>
/// <param name="Group">The unit that stays together when the data are divided: a document, or the reference itself.</param>
/// <param name="Allowed">The labels that each token may have, as bits.</param>
internal sealed record TrainingExample(string Source, string Group, TokenList Tokens, ushort[] Allowed)
{
    public static ushort Bit(FieldLabel label) => (ushort)(1 << (int)label);
}
