namespace EnrichPipeline.Reports;

/// <summary>The forms that an article's references are given out in.</summary>
public enum ExportFormat
{
    /// <summary>Citation Style Language data, version 1.0.2.</summary>
    CslJson,

    /// <summary>BibTeX, which BibLaTeX reads too.</summary>
    BibTeX,

    /// <summary>RIS, as reference managers exchange it.</summary>
    Ris,

    /// <summary>MEDLINE's tagged format, as PubMed saves it.</summary>
    Nbib,

    /// <summary>A table with commas (RFC 4180).</summary>
    Csv,

    /// <summary>A table with tabs.</summary>
    Tsv,

    /// <summary>The <c>&lt;ref-list&gt;</c> of a JATS article.</summary>
    Jats,
}
