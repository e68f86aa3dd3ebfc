using System.Globalization;

namespace EnrichPipeline.Reports.Words;

/// <summary>Formats a confidence or a score for people in the same way everywhere.</summary>
public static class ConfidenceText
{
    /// <summary>Returns a percentage such as "99.4 %", never rounded up to 100: a wrong identifier must not look certain.</summary>
    public static string Of(double share) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(Math.Clamp(share, 0, 1) * 1000) / 10:0.#} %");
}
