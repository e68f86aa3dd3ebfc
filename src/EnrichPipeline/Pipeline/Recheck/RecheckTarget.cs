using System.Numerics;
using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Runs;

namespace EnrichPipeline.Pipeline.Recheck;

/// <summary>A matched reference, or the article itself, as its document has it, and the looks at it so far.</summary>
internal sealed record RecheckTarget(ReferenceLooks Looks, Doi? Doi, Pmid? Pmid, Pmcid? Pmcid, IReadOnlyList<Notice> Notices)
{
    /// <summary>A DOI that CrossRef did not have is another agency's, most likely for good: asked about ever more rarely.</summary>
    public bool AskCrossRef => Doi is not null && (Looks.CrossRef != ReferenceLooks.None || IsRareLook);

    /// <summary>PubMed may take a work up later, most never: asked about ever more rarely.</summary>
    public bool AskForPmid => Doi is not null && Pmid is null && IsRareLook;

    /// <summary>The first look, the second, the fourth, the eighth…</summary>
    private bool IsRareLook => BitOperations.IsPow2(Looks.Looks + 1);

    /// <summary>What the document says of this ordinal.</summary>
    public static RecheckTarget? Of(EnrichedDocument document, ReferenceLooks looks)
    {
        if (looks.Ordinal == Runs.Manifest.ArticleItself)
            return new RecheckTarget(looks, document.Article.Doi, document.Article.Pmid, document.Article.Pmcid, document.Article.Notices);
        return document.References.FirstOrDefault(reference => reference.Ordinal == looks.Ordinal) is { } reference
            ? new RecheckTarget(looks, reference.Doi, reference.Pmid, reference.Pmcid, reference.Notices)
            : null;
    }
}
