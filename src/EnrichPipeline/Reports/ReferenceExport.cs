using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Reports.Exports;

namespace EnrichPipeline.Reports;

/// <summary>Exports all references of a document to a format that other programs read. The same document gives the same text.</summary>
public static class ReferenceExport
{
    /// <summary>Exports the references of one document.</summary>
    /// <param name="document">The enriched article.</param>
    /// <param name="format">The format to write.</param>
    /// <param name="doubtfulIds">
    /// Whether probable and merely printed identifiers are exported as identifiers; otherwise only the note has them.
    /// </param>
    public static string Write(EnrichedDocument document, ExportFormat format, bool doubtfulIds = false) =>
        Write([document], format, doubtfulIds);

    /// <summary>Exports the references of several documents as one list with distinct keys.</summary>
    public static string Write(IReadOnlyList<EnrichedDocument> documents, ExportFormat format, bool doubtfulIds = false)
    {
        var entries = ExportEntry.Of([.. documents.SelectMany(document => document.References)], doubtfulIds);
        return format switch
        {
            ExportFormat.CslJson => CslJson.Write(entries),
            ExportFormat.BibTeX => BibTeX.Write(entries),
            ExportFormat.Ris => Ris.Write(entries),
            ExportFormat.Nbib => Nbib.Write(entries),
            ExportFormat.Csv => ReferenceTable.Write(entries, ","),
            ExportFormat.Tsv => ReferenceTable.Write(entries, "\t"),
            ExportFormat.Jats => Jats.Write(entries),
            ExportFormat.Corrected => CorrectedList.Write(entries),
            _ => throw new ArgumentOutOfRangeException(nameof(format)),
        };
    }

    /// <summary>Exports citations as they were parsed, in CSL-JSON, BibTeX or RIS.</summary>
    public static string Write(IReadOnlyList<Citation> citations, ExportFormat format)
    {
        var works = ExportedWork.Of(citations);
        return format switch
        {
            ExportFormat.CslJson => CslJson.Write(works),
            ExportFormat.BibTeX => BibTeX.Write(works),
            ExportFormat.Ris => Ris.Write(works),
            _ => throw new ArgumentOutOfRangeException(nameof(format)),
        };
    }
}
