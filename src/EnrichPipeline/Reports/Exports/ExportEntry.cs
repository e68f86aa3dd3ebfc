using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;

namespace EnrichPipeline.Reports.Exports;

/// <summary>A reference to export: the record if it is matched, else the printed fields.</summary>
/// <param name="Work">The cleaned fields, with the citation key as id.</param>
/// <param name="MoreAuthors">Whether there are authors that <paramref name="Work"/> does not name.</param>
internal sealed record ExportEntry(EnrichedReference Reference, CslItem Work, bool MoreAuthors) : ExportedWork(Work, MoreAuthors)
{
    public static IReadOnlyList<ExportEntry> Of(IReadOnlyList<EnrichedReference> references, bool doubtfulIds)
    {
        var keys = CitationKeys.Of(references);
        return [.. references.Select((reference, index) => Of(reference, keys[index], doubtfulIds))];
    }

    private static ExportEntry Of(EnrichedReference reference, string key, bool doubtfulIds)
    {
        var record = reference.Verdict == Verdict.Matched ? reference.Record : null;
        var work = PrintedWork.Of(reference.Citation).With(record) with { Id = key, Note = ExportNote.Of(reference) };
        return new ExportEntry(
            reference,
            Identified(work, reference, doubtfulIds).Cleaned(),
            record?.Author is not { Count: > 0 } && reference.Citation.EtAl);
    }

    private static CslItem Identified(CslItem work, EnrichedReference reference, bool doubtfulIds) =>
        reference.Verdict == Verdict.Matched ? work with { Doi = reference.Doi, Pmid = reference.Pmid, Pmcid = reference.Pmcid }
        : doubtfulIds ? work with
        {
            Doi = reference.Doi ?? reference.Citation.Doi,
            Pmid = reference.Pmid ?? reference.Citation.Pmid,
            Pmcid = reference.Pmcid ?? reference.Citation.Pmcid,
        }
        : work;
}
