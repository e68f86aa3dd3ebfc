using EnrichPipeline.Matching.Text;

namespace EnrichPipeline.Matching.Scorers;

/// <summary>The place where a spelling of the title was found, and its similarity.</summary>
/// <param name="End">The letter of the text after it.</param>
/// <param name="Partial">Whether it is only the head of the title, or the part that the reference prints.</param>
internal readonly record struct TitleHit(WordList Pattern, double Similarity, int End, bool Partial);
