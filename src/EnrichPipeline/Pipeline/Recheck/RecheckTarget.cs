using System.Numerics;
using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;

namespace EnrichPipeline.Pipeline.Recheck;

/// <summary>A matched reference or the article itself, as it is in the document, with the state of its rechecks.</summary>
internal sealed record RecheckTarget(ReferenceRecheckState State, Doi? Doi, Pmid? Pmid, Pmcid? Pmcid, IReadOnlyList<Notice> Notices)
{
    /// <summary>
    /// Whether to ask CrossRef now. A DOI that CrossRef does not have, most likely one of another agency, is asked about ever more rarely.
    /// </summary>
    public bool AskCrossRef => Doi is not null && (State.CrossRef != ReferenceRecheckState.None || IsRareRecheck);

    /// <summary>Whether to ask PubMed for a missing PMID now. Most works never get one, so it is asked ever more rarely.</summary>
    public bool AskForPmid => Doi is not null && Pmid is null && IsRareRecheck;

    /// <summary>Whether this is the first, second, fourth, eighth… recheck.</summary>
    private bool IsRareRecheck => BitOperations.IsPow2(State.Confirmations + 1);

    /// <summary>Returns the target with the ordinal of this state, or null if the document has none.</summary>
    public static RecheckTarget? Of(EnrichedDocument document, ReferenceRecheckState state)
    {
        if (state.Ordinal == Runs.Manifest.ArticleItself)
            return new RecheckTarget(state, document.Article.Doi, document.Article.Pmid, document.Article.Pmcid, document.Article.Notices);
        return document.References.Find(state.Ordinal) is { } reference
            ? new RecheckTarget(state, reference.Doi, reference.Pmid, reference.Pmcid, reference.Notices)
            : null;
    }
}
