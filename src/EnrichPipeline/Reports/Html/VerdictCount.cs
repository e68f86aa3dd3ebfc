using EnrichPipeline.Model;
using EnrichPipeline.Reports.Words;

namespace EnrichPipeline.Reports.Html;

/// <summary>The number of references with a verdict.</summary>
/// <param name="Class">The class name in the style sheet and the filters.</param>
internal sealed record VerdictCount(string Class, string Words, int Count)
{
    public static VerdictCount Of(KeyValuePair<Verdict, int> count) =>
        new(VerdictWord.Of(count.Key), VerdictWord.DisplayName(count.Key), count.Value);
}
