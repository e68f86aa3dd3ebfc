using System.Globalization;
using System.Text;
using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Reports.Words;

namespace EnrichPipeline.Reports.Exports;

/// <summary>
/// Writes the reference list as recorded, in Vancouver style, with the printed form of references that differ or are not matched.
/// </summary>
internal static class CorrectedList
{
    private const int MaxAuthors = 6;

    public static string Write(IReadOnlyList<ExportEntry> entries)
    {
        var text = new StringBuilder();
        foreach (var entry in entries)
        {
            var reference = entry.Reference;
            var label = reference.Label ?? string.Create(CultureInfo.InvariantCulture, $"{reference.Ordinal}.");
            if (reference.Verdict == Verdict.Matched)
                text.Append(label).Append(' ').Append(Line(entry)).Append('\n');
            if (reference.Verdict != Verdict.Matched || reference.Discrepancies.Count > 0)
                text.Append(Printed(reference, label));
        }
        return text.ToString();
    }

    private static string Printed(EnrichedReference reference, string label) => reference.Verdict == Verdict.Matched
        ? $"   printed: {CleanText.Of(reference.Printed)}\n"
        : $"{label} {CleanText.Of(reference.Printed)} [{VerdictWord.DisplayName(reference.Verdict)}, as printed]\n";

    private static string Line(ExportEntry entry)
    {
        var work = entry.Work;
        string?[] sentences =
        [
            AuthorsOf(entry),
            work.Title,
            work.ContainerTitleShort ?? work.ContainerTitle,
            PlaceOf(entry),
            work.Doi is { } doi ? "doi:" + doi.Value : null,
        ];
        return string.Join(". ", sentences.OfType<string>().Select(sentence => sentence.TrimEnd('.')));
    }

    private static string? AuthorsOf(ExportEntry entry) => entry.Work.Author is not { Count: > 0 } names
        ? null
        : string.Join(", ", names.Take(MaxAuthors).Select(Nbib.ShortName))
            + (names.Count > MaxAuthors || entry.MoreAuthors ? ", et al" : "");

    /// <summary>Returns the place of a work, such as "2004;4(4):314-322".</summary>
    private static string? PlaceOf(ExportEntry entry)
    {
        var work = entry.Work;
        var issue = work.Issue is null ? "" : $"({work.Issue})";
        var pages = (work.Page ?? work.ArticleNumber) is { } page ? ":" + page : "";
        var place = $"{entry.Year};{work.Volume}{issue}{pages}".Trim(';');
        return place.Length == 0 ? null : place;
    }
}
