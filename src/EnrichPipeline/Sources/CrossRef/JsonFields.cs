using System.Globalization;
using System.Text.Json;

namespace EnrichPipeline.Sources.CrossRef;

/// <summary>Reads fields of a JSON object leniently: a number as text, one value as a list, a list as one value.</summary>
internal static class JsonFields
{
    private const int EarliestYear = 1400;
    private const int LatestYear = 2200;
    private const int DeepestDate = 4;

    /// <summary>Returns the text of a field, or the first if it is a list of texts, or null if there is none.</summary>
    public static string? Text(this JsonElement item, string name) => item.Texts(name) is [var first, ..] ? first : null;

    public static IReadOnlyList<string> Texts(this JsonElement item, string name) =>
        [.. Values(item, name).Select(Scalar).OfType<string>()];

    public static IEnumerable<JsonElement> Objects(this JsonElement item, string name) =>
        Values(item, name).Where(value => value.ValueKind == JsonValueKind.Object);

    public static double? Number(this JsonElement item, string name) =>
        double.TryParse(item.Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : null;

    /// <summary>Returns the year of a date, <c>{"date-parts":[[2000,1]]}</c>, also with texts for numbers or fewer brackets.</summary>
    public static int? Year(this JsonElement item, string name) =>
        Values(item, name).FirstOrDefault() is { ValueKind: not JsonValueKind.Undefined } date ? Year(DateParts(date), DeepestDate) : null;

    private static JsonElement DateParts(JsonElement date) =>
        date.ValueKind == JsonValueKind.Object && date.TryGetProperty("date-parts", out var parts) ? parts : date;

    private static int? Year(JsonElement value, int deepest) => value.ValueKind switch
    {
        JsonValueKind.Array when deepest > 0 && value.GetArrayLength() > 0 => Year(value[0], deepest - 1),
        JsonValueKind.Number or JsonValueKind.String => Year(Scalar(value)),
        _ => null,
    };

    // "2000" and "2000-01-31", but not "20000".
    private static int? Year(string? text)
    {
        var end = text?.IndexOf('-', StringComparison.Ordinal) ?? -1;
        return int.TryParse(end < 0 ? text : text.AsSpan(0, end), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is >= EarliestYear and <= LatestYear ? year : null;
    }

    private static string? Scalar(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => WholeText(value),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    // JSON may escape half of a surrogate pair, which a string cannot contain.
    private static string? WholeText(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static IEnumerable<JsonElement> Values(JsonElement item, string name)
    {
        if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty(name, out var value))
            yield break;
        if (value.ValueKind != JsonValueKind.Array)
        {
            yield return value;
            yield break;
        }
        foreach (var one in value.EnumerateArray())
            yield return one;
    }
}
