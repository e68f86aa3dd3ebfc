using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Integrity;

/// <summary>Writes a record as one line from which a person recognises the work.</summary>
internal static class ShortCitation
{
    private const int LongestTitle = 160;

    public static string Of(BibliographicRecord record)
    {
        string?[] parts =
        [
            Authors(record),
            record.Year is { } year ? $"({year})" : null,
            Title(record) is { } title ? $"{title}." : null,
            record.Container is { } container ? $"{container}." : null,
        ];
        return string.Join(' ', parts.OfType<string>());
    }

    private static string? Authors(BibliographicRecord record) => record.Authors switch
    {
        [] => null,
        [var only] => only.Family,
        [var first, var second] => $"{first.Family} and {second.Family}",
        [var first, ..] => $"{first.Family} et al.",
    };

    private static string? Title(BibliographicRecord record)
    {
        var title = record.Title?.TrimEnd('.', ' ');
        if (title is null || title.Length <= LongestTitle)
            return title;
        return title[..(char.IsHighSurrogate(title[LongestTitle - 1]) ? LongestTitle - 1 : LongestTitle)] + "…";
    }
}
