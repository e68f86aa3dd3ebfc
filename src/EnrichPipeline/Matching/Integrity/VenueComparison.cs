using EnrichPipeline.Matching.Scorers;
using EnrichPipeline.Matching.Text;
using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Integrity;

/// <summary>
/// Completes the comparison of journals and conferences by what need not be told apart to find a work: acronyms, sections and former names.
/// </summary>
internal static class VenueComparison
{
    public static FieldComparison Of(MatchInput pair, FieldComparison scored)
    {
        var (printed, recorded) = (pair.Citation.Container, pair.Record.Containers);
        if (scored.Supports)
            return scored;
        if (VenueAcronym.IsAcronymOf(printed, recorded))
            return scored with { Agreement = Agreement.Agrees, Similarity = 1 };
        return VenueHead.IsSameJournal(printed, recorded) || FormerNames.AreOf(printed, recorded)
            ? scored with { Agreement = Agreement.Nearly }
            : scored;
    }
}
