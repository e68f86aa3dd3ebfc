using EnrichPipeline.Model;

namespace EnrichPipeline.Citations.Parsing;

/// <summary>The identifiers printed in a reference, the year it appeared online in, and the text without them, without addresses and dates of access.</summary>
internal sealed record Identifiers(Doi? Doi, Pmid? Pmid, Pmcid? Pmcid, int? Online, string Rest);
