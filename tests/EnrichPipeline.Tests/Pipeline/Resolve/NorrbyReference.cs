using EnrichPipeline.Citations;
using EnrichPipeline.Matching;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Resolve;

namespace EnrichPipeline.Tests.Pipeline.Resolve;

/// <summary>One reference, and the records that both sources have for it.</summary>
internal static class NorrbyReference
{
    public const string Printed =
        "Norrby K: Vascular endothelial growth factor and de novo mammalian angiogenesis. Microvasc Res 1996, 51:154-163.";

    public static readonly Doi Doi = Doi.Parse("10.1006/mvre.1996.0017");

    public static readonly Pmid Pmid = Pmid.Parse("8778571");

    public static Citation Citation { get; } = CitationParser.Parse(Printed);

    /// <summary>CrossRef's record, without a PMID as all of CrossRef's.</summary>
    public static BibliographicRecord InCrossRef { get; } = new()
    {
        Source = SourceName.CrossRef,
        Doi = Doi,
        Type = "journal-article",
        Title = "Vascular Endothelial Growth Factor and de Novo Mammalian Angiogenesis",
        Authors = [new("Norrby", "K.")],
        Containers = ["Microvasc Res"],
        Years = [1996],
        Volume = "51",
        Pages = "154-163",
    };

    /// <summary>PubMed's record, without a DOI as some of PubMed's.</summary>
    public static BibliographicRecord InPubMed { get; } = InCrossRef with { Source = SourceName.PubMed, Doi = null, Pmid = Pmid };

    /// <summary>Another work by the same author, which resembles the reference in nothing else.</summary>
    public static BibliographicRecord Other { get; } = InCrossRef with
    {
        Doi = Doi.Parse("10.1000/other"),
        Title = "Mast cells and the healing of wounds",
        Containers = ["Apmis"],
        Years = [2002],
        Volume = "110",
        Pages = "355-371",
    };

    /// <summary>Returns the confidence that the reference means this record if it is the only candidate.</summary>
    public static double ConfidenceOf(BibliographicRecord record) => new Matcher().Rank(Printed, Citation, [record])[0].Confidence;

    /// <summary>Returns a resolution context with these records, in which no other question was asked.</summary>
    public static ResolutionContext ContextOf(params BibliographicRecord[] records) =>
        ResolutionContext.FromRecords(Printed, Citation, new Matcher(), records);
}
