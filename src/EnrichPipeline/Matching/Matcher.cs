using System.Diagnostics.CodeAnalysis;
using EnrichPipeline.Model;

namespace EnrichPipeline.Matching;

/// <summary>Ranks records by the probability that each is the cited work.</summary>
public sealed class Matcher
{
    /// <summary>Returns every record with its confidence, the most likely first. The same input always gives the same result.</summary>
    public IReadOnlyList<Candidate> Rank(string printed, Citation citation, IReadOnlyList<BibliographicRecord> records) =>
        Begin(printed, citation).Rank(records);

    /// <summary>Starts a session for a reference whose records arrive one after another.</summary>
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "Callers get the matcher as a service.")]
    internal MatchSession Begin(string printed, Citation citation) => new(printed, citation);
}
