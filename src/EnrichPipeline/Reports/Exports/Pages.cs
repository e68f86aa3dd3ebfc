namespace EnrichPipeline.Reports.Exports;

/// <summary>Splits pages for formats that have separate fields for the first and the last page.</summary>
internal readonly record struct Pages(string? First, string? Last)
{
    /// <summary>Splits at the hyphen; several ranges ("1-5, 9-12") are not split.</summary>
    public static Pages Of(string? pages) => pages?.Split('-') switch
    {
        null => default,
        [var first, var last] when first.Length > 0 && last.Length > 0 => new(first, last),
        _ => new(pages, null),
    };
}
