using System.Globalization;

namespace EnrichPipeline.Reports.Html;

/// <summary>Formats dates for the report.</summary>
internal static class DateText
{
    public static string Of(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
