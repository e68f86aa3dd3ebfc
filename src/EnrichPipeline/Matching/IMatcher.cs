using EnrichPipeline.Model;

namespace EnrichPipeline.Matching;

/// <summary>Weighs records against a printed reference. The services' scores only order; the decision is ours.</summary>
public interface IMatcher
{
    /// <summary>Every record weighed, the most likely first. Deterministic; knows no source and no clock.</summary>
    IReadOnlyList<Candidate> Weigh(string printed, Citation citation, IReadOnlyList<BibliographicRecord> records);

    /// <summary>For a reference whose records come one after another.</summary>
    IWeighing Begin(string printed, Citation citation);
}
