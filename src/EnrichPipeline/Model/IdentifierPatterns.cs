namespace EnrichPipeline.Model;

/// <summary>Patterns of identifiers and of web addresses with identifiers, as parts of regular expressions that ignore case.</summary>
internal static class IdentifierPatterns
{
    /// <summary>A DOI up to its slash: four to nine digits, with optional subdivisions (ISO 26324; CrossRef's own pattern).</summary>
    public const string DoiRegistrant = @"10\.\d{4,9}(?:\.\d{1,9}){0,9}";

    public const string DoiResolver = @"(?:https?:)?//(?:dx\.|www\.)?doi\.org";

    /// <summary>
    /// The archives in arXiv identifiers from before April 2007, which references print without the word "arXiv": "hep-th/9711200". The
    /// hyphen may end a line.
    /// </summary>
    public const string ArxivArchive =
        @"(?:(?:hep|nucl)- ?(?:th|ph|lat|ex)|astro- ?ph|cond- ?mat|gr- ?qc|quant- ?ph|math(?:- ?ph)?|cs|nlin|physics|q- ?(?:bio|alg)"
        + @"|alg- ?geom|dg- ?ga|funct- ?an|solv- ?int|chao- ?dyn|patt- ?sol|adap- ?org|comp- ?gas|cmp- ?lg|mtrl- ?th|supr- ?con|chem- ?ph"
        + @"|atom- ?ph|acc- ?phys|plasm- ?ph)";

    public const string Pmid = @"[1-9]\d{0,7}";

    public const string PubMedAddress =
        @"(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov/(?:m/)?pubmed|europepmc\.org/(?:abstract|article)/MED)";

    public const string PmcAddress =
        @"(?:pmc\.ncbi\.nlm\.nih\.gov/articles|ncbi\.nlm\.nih\.gov/pmc/articles|europepmc\.org/(?:articles?|article/PMC))";
}
