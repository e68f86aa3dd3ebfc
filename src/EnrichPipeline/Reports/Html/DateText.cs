using System.Globalization;

namespace EnrichPipeline.Reports.Html;

/// <summary>Dates as the page shows them.</summary>
internal static class DateText
{
    public static string Of(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
