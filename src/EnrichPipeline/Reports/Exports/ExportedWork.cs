using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;

namespace EnrichPipeline.Reports.Exports;

/// <summary>A work to export to a reference manager.</summary>
/// <param name="Work">The cleaned fields, with the citation key as id.</param>
/// <param name="MoreAuthors">Whether there are authors that <paramref name="Work"/> does not name.</param>
internal record ExportedWork(CslItem Work, bool MoreAuthors)
{
    public string Key => Work.Id;

    /// <summary>The year of publication, or null.</summary>
    public int? Year => Work.Issued is { DateParts: [[var year, ..], ..] } ? year : null;

    /// <summary>Converts citations as they were parsed, with the printed identifiers.</summary>
    public static IReadOnlyList<ExportedWork> Of(IReadOnlyList<Citation> citations)
    {
        var keys = CitationKeys.Of(citations);
        return
        [
            .. citations.Select(
                (citation, index) =>
                    new ExportedWork(
                        (
                            PrintedWork.Of(citation) with
                            {
                                Id = keys[index],
                                Doi = citation.Doi,
                                Pmid = citation.Pmid,
                                Pmcid = citation.Pmcid,
                            }).Cleaned(),
                        citation.EtAl)),
        ];
    }
}
