using EnrichPipeline.Citations;
using EnrichPipeline.Matching.Scorers;
using EnrichPipeline.Matching.Text;
using Record = EnrichPipeline.Records.Record;

namespace EnrichPipeline.Tests.Matching.Scorers;

/// <summary>Lets one printed reference be compared with one record, as the matcher does it.</summary>
internal static class Printed
{
    public static Findings Against(string printed, Record record) =>
        Findings.Of(PrintedText.Of(printed, CitationParser.Parse(printed)), record);
}
