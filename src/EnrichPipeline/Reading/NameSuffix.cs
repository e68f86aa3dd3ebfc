namespace EnrichPipeline.Reading;

/// <summary>Normalises suffixes of names to "Jr.", "Sr." or a Roman numeral.</summary>
internal static class NameSuffix
{
    public static string? Of(string? text) => text?.Trim().TrimEnd('.') switch
    {
        null or "" => null,
        "Jr" or "jr" or "JR" => "Jr.",
        "Sr" or "sr" or "SR" => "Sr.",
        "2nd" => "II",
        "3rd" => "III",
        "4th" => "IV",
        var other => other,
    };
}
