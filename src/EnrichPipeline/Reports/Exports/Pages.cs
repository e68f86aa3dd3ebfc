namespace EnrichPipeline.Reports.Exports;

/// <summary>Pages taken apart for formats that keep first and last in fields of their own.</summary>
internal readonly record struct Pages(string? First, string? Last)
{
    /// <summary>What follows the first hyphen is the last page; several ranges ("1-5, 9-12") stay in one piece.</summary>
    public static Pages Of(string? pages) => pages?.Split('-') switch
    {
        null => default,
        [var first, var last] when first.Length > 0 && last.Length > 0 => new(first, last),
        _ => new(pages, null),
    };
}
