using EnrichPipeline.Articles.Reasons;

namespace EnrichPipeline.Articles.Lists;

/// <summary>
/// Decides with which lines the entries of a list without labels begin: all lines together, by the labeller's opinion of each line and by
/// the words on both sides of each line break.
/// </summary>
internal sealed class LineStarts
{
    private readonly LabelledLines _labelled;
    private readonly IReadOnlyList<int> _lines;
    private readonly RunningText _running;
    private readonly EntryPlaces _places;
    private readonly LineSettings _settings;

    public LineStarts(LabelledLines labelled, IReadOnlyList<int> lines, Passage list)
    {
        (_labelled, _lines, _running, _settings) = (labelled, lines, new RunningText(list), new LineSettings(labelled, lines));
        _places = new EntryPlaces(_running.Text, _running.Starts, _settings.IsFirst);
    }

    /// <summary>How many lines there are behind the first one.</summary>
    public int Count => _places.All.Count;

    /// <summary>Writes the features of a line; the one behind the list's first is 0.</summary>
    public void Write(int index, ref FeatureList list)
    {
        PlaceFeatures.Write(_places, _places.All[index], ref list);
        PlaceFeatures.WriteLine(_places, _places.All[index], _settings.Of(index + 1), ref list);
    }

    /// <summary>The lines with which entries begin, the list's first left out, and why.</summary>
    public Dictionary<int, Boundary> Choose()
    {
        var signs = Enumerable.Range(0, Count).Select(Signs).ToList();
        var offsets = _places.All.Select(_places.OffsetOf).ToList();
        var cuts = BestCuts.Of(_running.Text, [.. signs.Select((own, i) => (offsets[i], own.Sum(sign => sign.Weight)
            + RunTogether.Apart * _settings.Of(i + 1).Apart))]);
        return cuts.Skip(1).Select(cut => (Index: offsets.BinarySearch(cut.Offset), cut.Gain))
            .ToDictionary(cut => cut.Index + 1, cut => Reason(_lines[cut.Index + 1], signs[cut.Index], cut.Gain));
    }

    private IReadOnlyList<BoundarySign> Signs(int index)
    {
        var list = new FeatureList(stackalloc uint[FeatureList.Most], stackalloc LineFeature[FeatureList.Most]);
        Write(index, ref list);
        return LineModel.Places.Explain(list);
    }

    // What the labeller saw and what the words show; the rest of the gain comes from the lines around.
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
