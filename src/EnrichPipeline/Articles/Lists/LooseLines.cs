namespace EnrichPipeline.Articles.Lists;

/// <summary>Furniture of text without form feeds: lines between blank lines that repeat, and page numbers there.</summary>
internal static class LooseLines
{
    private const int FewestRepeats = 3;
    private const int ShortestPage = 800;

    /// <summary>Null where there is none.</summary>
    public static bool[]? Mark(Passage whole)
    {
        var loose = Enumerable.Range(0, whole.Lines.Count).Where(line => IsLoose(whole, line)).ToList();
        var numbers = loose.Where(line => LineKey.IsPageNumber(whole[line])).ToList();
        var repeats = loose.Select(line => (Line: line, Key: LineKey.Of(whole[line]))).Where(pair => pair.Key is not null)
            .GroupBy(pair => pair.Key, pair => pair.Line).Where(group => group.Count() >= FewestRepeats && AreApart(whole, [.. group])).SelectMany(group => group);
        var furniture = repeats.Concat(AreApart(whole, numbers) ? numbers : []).ToList();
        if (furniture.Count == 0)
            return null;
        var marked = new bool[whole.Lines.Count];
        furniture.ForEach(line => marked[line] = true);
        return marked;
    }

    private static bool IsLoose(Passage whole, int line) =>
        line > 0 && line + 1 < whole.Lines.Count && whole.Lines[line].Length <= LineKey.MaxLength
        && whole.Lines[line].Gap > 0 && whole.Lines[line + 1].Gap > 0;

    // Labels that stand on lines of their own follow each other closely; pages do not.
    private static bool AreApart(Passage whole, List<int> lines)
    {
        if (lines.Count < 2)
            return false;
        var distances = lines.Zip(lines.Skip(1), (from, to) => whole.Lines[to].Start - whole.Lines[from].Start).Order().ToArray();
        return distances[distances.Length / 2] >= ShortestPage;
    }
}
