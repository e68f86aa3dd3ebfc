using EnrichPipeline.Articles.Reasons;

namespace EnrichPipeline.Articles.Lists;

/// <summary>
/// Decides which lines begin the entries of a list without labels. All lines are decided together, by the labeller's score of each line and
/// by the words on both sides of each line break.
/// </summary>
internal sealed class LineStarts
{
    private readonly LabelledLines _labelled;
    private readonly IReadOnlyList<int> _lines;
    private readonly RunningText _running;
    private readonly EntryPlaces _places;
    private readonly LineLayouts _layouts;

    public LineStarts(LabelledLines labelled, IReadOnlyList<int> lines, Passage list)
    {
        (_labelled, _lines, _running, _layouts) = (labelled, lines, new RunningText(list), new LineLayouts(labelled, lines));
        _places = new EntryPlaces(_running.Text, _running.Starts, _layouts.IsFirst);
    }

    /// <summary>The number of lines after the first one.</summary>
    public int Count => _places.All.Count;

    /// <summary>Writes the features of a line. Index 0 is the second line of the list.</summary>
    public void Write(int index, ref FeatureList list)
    {
        PlaceFeatures.Write(_places, _places.All[index], ref list);
        PlaceFeatures.WriteLine(_places, _places.All[index], _layouts.Of(index + 1), ref list);
    }

    /// <summary>Returns the lines that begin entries, without the first line of the list, and the reasons.</summary>
    public Dictionary<int, Boundary> Choose()
    {
        var signs = Enumerable.Range(0, Count).Select(Signs).ToList();
        var offsets = _places.All.Select(_places.OffsetOf).ToList();
        var cuts = BestCuts.Of(_running.Text, [.. signs.Select((own, i) => (offsets[i], own.Sum(sign => sign.Weight)
            + RunTogetherSplitter.BlankLineWeight * _layouts.Of(i + 1).BlankLineSign))]);
        return cuts.Skip(1).Select(cut => (Index: offsets.BinarySearch(cut.Offset), cut.Gain))
            .ToDictionary(cut => cut.Index + 1, cut => Reason(_lines[cut.Index + 1], signs[cut.Index], cut.Gain));
    }

    private IReadOnlyList<BoundarySign> Signs(int index)
    {
        var list = new FeatureList(stackalloc uint[FeatureList.MaxCount], stackalloc LineFeature[FeatureList.MaxCount]);
        Write(index, ref list);
        return LineModel.Places.Explain(list);
    }

    // The reason states what the labeller and the words contribute. The rest of the gain comes from the lines around.
    private Boundary Reason(int line, IReadOnlyList<BoundarySign> places, double gain)
    {
        var signs = _labelled.Labeller.Explain(_labelled.Document, line).Concat(places).Where(sign => sign.Kind != SignKind.Neighbours)
            .GroupBy(sign => sign.Kind).Select(alike => new BoundarySign(alike.Key, alike.Sum(sign => sign.Weight))).ToList();
        return new Boundary(_labelled.Document.Lines[line].Inside ? BoundaryKind.Place : BoundaryKind.Line)
        {
            Score = gain,
            Signs = [.. signs, new BoundarySign(SignKind.Neighbours, gain - signs.Sum(sign => sign.Weight))],
        };
    }
}
