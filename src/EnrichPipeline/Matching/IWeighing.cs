using EnrichPipeline.Model;

namespace EnrichPipeline.Matching;

/// <summary>A printed reference under question, weighed against ever more records. For one caller at a time.</summary>
public interface IWeighing
{
    /// <summary>Every record weighed, the most likely first; one that was weighed before costs next to nothing.</summary>
    IReadOnlyList<Candidate> Weigh(IReadOnlyList<BibliographicRecord> records);
}
