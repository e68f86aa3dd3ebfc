using EnrichPipeline.Citations.Segmenting;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Citations;

/// <summary>The runs of adjacent tokens with the same field, as text with a confidence.</summary>
internal sealed class FieldRuns
{
    private const int LongestAbbreviation = 5;

    private readonly TokenList _tokens;
    private readonly Segmentation _segmentation;
    private readonly List<(FieldLabel Field, int From, int To)> _runs = [];

    public FieldRuns(Segmentation segmentation)
    {
        (_segmentation, _tokens) = (segmentation, segmentation.Tokens);
        for (var from = 0; from < segmentation.Labels.Count;)
        {
            var field = FieldOf(segmentation.Labels[from]);
            var to = from + 1;
            while (to < segmentation.Labels.Count && FieldOf(segmentation.Labels[to]) == field)
                to++;
            _runs.Add((field, from, to));
            from = to;
        }
    }

    public TokenList Tokens => _tokens;

    public IEnumerable<(int From, int To)> Of(FieldLabel field) => _runs.Where(run => run.Field == field).Select(run => (run.From, run.To));

    public (int From, int To)? First(FieldLabel field) => First(field, _ => true);

    /// <summary>Returns the first run of a field that fits, or null if there is none.</summary>
    public (int From, int To)? First(FieldLabel field, Predicate<(int From, int To)> fits) =>
        Of(field).Cast<(int From, int To)?>().FirstOrDefault(run => fits(run!.Value));

    public (int From, int To)? Longest(FieldLabel field) =>
        Of(field).Cast<(int From, int To)?>().MaxBy(run => _tokens.Between(run!.Value.From, run.Value.To).Length);

    /// <summary>Returns the first run of names, extended by the runs that only separators part from it.</summary>
    public (int From, int To)? JoinedNames(FieldLabel field)
    {
        (int From, int To)? joined = null;
        foreach (var run in Of(field))
            if (joined is null)
                joined = run;
            else if (AreJoined(joined.Value.To, run.From))
                joined = (joined.Value.From, run.To);
        return joined;
    }

    /// <summary>
    /// Returns the first run of a field, extended by the runs that only the dot of an abbreviation parts from it: "Cambridge Univ. Press".
    /// </summary>
    public (int From, int To)? JoinedOverDots(FieldLabel field)
    {
        var joined = First(field);
        while (joined is { } known && IsAbbreviated(known.To) && First(field, run => run.From == known.To + 1) is { } next)
            joined = (known.From, next.To);
        return joined;
    }

    private bool IsAbbreviated(int dot) =>
        _tokens.IsSign(dot, '.') && _tokens[dot - 1] is { Length: <= LongestAbbreviation } word && !word.Has(WordFlags.Publisher);

    public string? Text((int From, int To)? run) => run is { } found ? _tokens.Between(found.From, found.To) : null;

    /// <summary>Returns the confidence of the least certain token in a run.</summary>
    public float? Confidence((int From, int To)? run)
    {
        if (run is not { } found)
            return null;
        var least = 1f;
        for (var at = found.From; at < found.To; at++)
            least = Math.Min(least, _segmentation.Confidences[at]);
        return MathF.Round(least, 3);
    }

    public bool Is(int at, FieldLabel label) => (uint)at < (uint)_segmentation.Labels.Count && _segmentation.Labels[at] == label;

    private static FieldLabel FieldOf(FieldLabel label) => label switch
    {
        FieldLabel.TitleBegin => FieldLabel.Title,
        FieldLabel.ContainerBegin => FieldLabel.Container,
        _ => label,
    };

    private bool AreJoined(int from, int to)
    {
        for (var at = from; at < to; at++)
            if (_segmentation.Labels[at] != FieldLabel.Other
                || (_tokens[at].IsWordLike && !_tokens[at].Has(WordFlags.And | WordFlags.EtAl | WordFlags.Connector)))
                return false;
        return true;
    }
}
