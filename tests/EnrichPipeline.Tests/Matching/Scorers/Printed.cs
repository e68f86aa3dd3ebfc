using EnrichPipeline.Citations;
using EnrichPipeline.Matching.Scorers;
using EnrichPipeline.Matching.Text;
using EnrichPipeline.Model;

namespace EnrichPipeline.Tests.Matching.Scorers;

/// <summary>Compares one printed reference with one record, as the matcher does.</summary>
internal static class Printed
{
    public static FieldComparisons Against(string printed, BibliographicRecord record) =>
        Against(printed, CitationParser.Parse(printed), record);

    /// <summary>Compares with the given citation instead of the parsed one.</summary>
    public static FieldComparisons Against(string printed, Citation citation, BibliographicRecord record) =>
        FieldComparisons.Of(PrintedText.Of(printed, citation), record);
}
