using EnrichPipeline.Citations;
using EnrichPipeline.Matching.Scorers;
using EnrichPipeline.Matching.Text;
using EnrichPipeline.Model;

namespace EnrichPipeline.Tests.Matching.Scorers;

/// <summary>Lets one printed reference be compared with one record, as the matcher does it.</summary>
internal static class Printed
{
    public static FieldComparisons Against(string printed, BibliographicRecord record) =>
        Against(printed, CitationParser.Parse(printed), record);

    /// <summary>With the fields as some other reader of the reference gives them.</summary>
    public static FieldComparisons Against(string printed, Citation citation, BibliographicRecord record) =>
        FieldComparisons.Of(PrintedText.Of(printed, citation), record);
}
