namespace EnrichPipeline.Articles.Formats.Pdf;

/// <summary>Returns the letters that a glyph stands for, with ligatures split.</summary>
internal static class LigatureText
{
    public static string Of(string unicode) => unicode switch
    {
        [< '\u007F' and >= ' '] => unicode,
        "\uFB00" => "ff",
        "\uFB01" => "fi",
        "\uFB02" => "fl",
        "\uFB03" => "ffi",
        "\uFB04" => "ffl",
        "\uFB05" or "\uFB06" => "st",
        "\u2010" => "-",
        _ => unicode,
    };
}
