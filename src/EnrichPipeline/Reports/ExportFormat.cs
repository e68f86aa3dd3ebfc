namespace EnrichPipeline.Reports;

/// <summary>The export formats of references.</summary>
public enum ExportFormat
{
    /// <summary>CSL-JSON: Citation Style Language data, version 1.0.2.</summary>
    CslJson,

    /// <summary>BibTeX, which BibLaTeX reads too.</summary>
    BibTeX,

    /// <summary>RIS, the exchange format of reference managers.</summary>
    Ris,

    /// <summary>The tagged MEDLINE format that PubMed exports.</summary>
    Nbib,

    /// <summary>A table with comma-separated values (RFC 4180).</summary>
    Csv,

    /// <summary>A table with tab-separated values.</summary>
    Tsv,

    /// <summary>The <c>&lt;ref-list&gt;</c> of a JATS article.</summary>
    Jats,

    /// <summary>The list as recorded, as text in Vancouver style, with the printed form of references that differ.</summary>
    Corrected,
}
