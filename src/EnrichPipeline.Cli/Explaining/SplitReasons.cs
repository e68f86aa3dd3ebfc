using System.Globalization;
using EnrichPipeline.Articles;
using EnrichPipeline.Articles.Reasons;
using EnrichPipeline.Cli.Output;

namespace EnrichPipeline.Cli.Explaining;

/// <summary>Writes the reasons of a split: those of each list before its first reference, then those of each reference.</summary>
internal sealed class SplitReasons(IReadOnlyList<ListReason> lists, TextWriter words)
{
    private int _list = -1;

    public async Task<BoundaryExplanation?> ExplainAsync(Reference reference, CancellationToken cancellationToken)
    {
        while (_list + 1 < lists.Count && lists[_list + 1].First <= reference.Ordinal)
            await WriteAsync(lists[++_list], cancellationToken);
        if (reference.Boundary is not { } boundary || _list < 0)
            return null;
        var why = BoundaryExplanation.Of(boundary, lists[_list]);
        await words.WriteLineAsync(
            PlainText.Of($"  {reference.Label ?? reference.Ordinal.ToString(CultureInfo.InvariantCulture)}  {why.Words}").AsMemory(),
            cancellationToken
        );
        return why;
    }

    private Task WriteAsync(ListReason list, CancellationToken cancellationToken) =>
        words.WriteLineAsync(
            PlainText
                .Of(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"References {list.First} to {list.First + list.Count - 1}: {ListWords.Of(list)}"
                    )
                )
                .AsMemory(),
            cancellationToken
        );
}
