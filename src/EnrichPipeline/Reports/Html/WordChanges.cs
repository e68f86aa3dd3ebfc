using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Model;

namespace EnrichPipeline.Reports.Html;

/// <summary>A stretch of words that both texts share, or that one has in place of the other's.</summary>
internal sealed record WordChange(string Printed, string Recorded, bool Kept);

/// <summary>Which words of a printed text the record has otherwise.</summary>
internal static class WordChanges
{
    /// <summary>The more shared words, the more is shown in place; texts with less than half in common are put side by side whole.</summary>
    public static IReadOnlyList<WordChange> Between(string printed, string recorded)
    {
        var words = Compare(printed, recorded, ignoreCase: true);
        if (words.DiffBlocks.Count == 0)
            words = Compare(printed, recorded, ignoreCase: false);
        var changed = words.DiffBlocks.Sum(block => block.DeleteCountA);
        if (changed * 2 > words.PiecesOld.Count)
            return [new WordChange(printed, recorded, Kept: false)];

        var pieces = new List<WordChange>();
        var done = 0;
        foreach (var block in words.DiffBlocks)
        {
            AddKept(pieces, words.PiecesOld, done, block.DeleteStartA);
            pieces.Add(new WordChange(
                Text(words.PiecesOld, block.DeleteStartA, block.DeleteCountA), Text(words.PiecesNew, block.InsertStartB, block.InsertCountB), Kept: false));
            done = block.DeleteStartA + block.DeleteCountA;
        }

        AddKept(pieces, words.PiecesOld, done, words.PiecesOld.Count);
        return pieces;
    }

    private static DiffResult Compare(string printed, string recorded, bool ignoreCase) =>
        Differ.Instance.CreateDiffs(printed, recorded, ignoreWhiteSpace: false, ignoreCase, new DelimiterChunker([' ']));

    private static void AddKept(List<WordChange> pieces, IReadOnlyList<string> words, int from, int to)
    {
        if (to > from)
            pieces.Add(new WordChange(Text(words, from, to - from), "", Kept: true));
    }

    private static string Text(IReadOnlyList<string> words, int from, int count) => string.Concat(words.Skip(from).Take(count));
}
