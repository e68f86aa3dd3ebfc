using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Reports.Exports;

namespace EnrichPipeline.Reports;

/// <summary>The references of a document in a form that other programs read. Every reference is in it; the same document gives the same text.</summary>
public static class ReferenceExport
{
    /// <param name="document">The enriched article.</param>
    /// <param name="format">What to write.</param>
    /// <param name="doubtfulIds">Whether ids that are only probable, or only printed, are given as ids too; else just the note names them.</param>
    public static string Write(EnrichedDocument document, ExportFormat format, bool doubtfulIds = false)
    {
        var entries = ExportEntry.Of(document, doubtfulIds);
        return format switch
        {
            ExportFormat.CslJson => CslJson.Write(entries),
            ExportFormat.BibTeX => BibTeX.Write(entries),
            ExportFormat.Ris => Ris.Write(entries),
            ExportFormat.Nbib => Nbib.Write(entries),
            ExportFormat.Csv => ReferenceTable.Write(entries, ","),
            ExportFormat.Tsv => ReferenceTable.Write(entries, "\t"),
            ExportFormat.Jats => Jats.Write(entries),
            _ => throw new ArgumentOutOfRangeException(nameof(format)),
        };
    }

    /// <summary>Citations as they were read, in a form for reference managers.</summary>
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
