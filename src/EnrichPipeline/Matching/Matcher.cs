using EnrichPipeline.Model;

namespace EnrichPipeline.Matching;

/// <summary>Weighs records by what small scorers say of each field; how they add up was fitted on labelled references.</summary>
public sealed class Matcher : IMatcher
{
    public IWeighing Begin(string printed, Citation citation) => new Weighing(printed, citation);

    public IReadOnlyList<Candidate> Weigh(string printed, Citation citation, IReadOnlyList<BibliographicRecord> records) => Begin(printed, citation).Weigh(records);
}
