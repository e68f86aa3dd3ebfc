namespace EnrichPipeline.Articles.Formats.Html;

/// <summary>Positions in ascending order, in which others are searched for.</summary>
internal readonly record struct SortedPositions(IReadOnlyList<int> Positions)
{
    public static SortedPositions Of(IEnumerable<int> positions) => new([.. positions.Order()]);

    /// <summary>Returns the index of the first position that is not less than another, or the number of positions.</summary>
    public int IndexFrom(int position)
    {
        var (low, high) = (0, Positions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Positions[middle] < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Whether one of the positions is greater than the first and less than the second.</summary>
    public bool HasBetween(int after, int before) => IndexFrom(after + 1) is var next && next < Positions.Count && Positions[next] < before;
}
