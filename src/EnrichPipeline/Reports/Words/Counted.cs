using System.Globalization;

namespace EnrichPipeline.Reports.Words;

/// <summary>Writes a count with its noun: "1 reference", "2 references".</summary>
public static class Counted
{
    public static string Of(int count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? one + "s")}");
}
