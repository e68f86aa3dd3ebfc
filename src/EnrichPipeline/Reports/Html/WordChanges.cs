using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Model;

namespace EnrichPipeline.Reports.Html;

/// <summary>A sequence of words that both texts have, or in which they differ.</summary>
internal sealed record WordChange(string Printed, string Recorded, bool Kept);

/// <summary>Finds the words in which the printed text and the record differ.</summary>
internal static class WordChanges
{
    /// <summary>Compares two texts word by word. If more than half of the printed words differ, the whole text is one difference.</summary>
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
            pieces.Add(
                new WordChange(
                    Text(words.PiecesOld, block.DeleteStartA, block.DeleteCountA),
                    Text(words.PiecesNew, block.InsertStartB, block.InsertCountB),
                    Kept: false));
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
