using System.Globalization;
using System.Text;
using EnrichPipeline.Model.Documents;

namespace EnrichPipeline.Reports.Exports;

/// <summary>Writes the tagged MEDLINE format: four-character tags, one value per line, an empty line between records.</summary>
internal static class Nbib
{
    public static string Write(IReadOnlyList<ExportEntry> entries) => string.Join('\n', entries.Select(Write));

    private static string Write(ExportEntry entry)
    {
        var lines = new StringBuilder();
        foreach (var (tag, value) in Lines(entry))
        {
            if (value is not null)
                lines.Append(CultureInfo.InvariantCulture, $"{tag,-4}- {value}\n");
        }

        return lines.ToString();
    }

    private static IEnumerable<(string Tag, string? Value)> Lines(ExportEntry entry)
    {
        var work = entry.Work;
        return
        [
            // Always written, even if empty: readers recognise the format and the start of a record by this line.
            ("PMID", work.Pmid?.Value ?? ""),
            ("IS", work.Issn),
            ("VI", work.Volume),
            ("IP", work.Issue),
            ("DP", entry.Year?.ToString(CultureInfo.InvariantCulture)),
            ("TI", work.Title),
            ("BTI", BookTitle(work)),
            ("PG", work.Page ?? work.ArticleNumber),
            ("LID", work.Doi is { } doi ? doi.Value + " [doi]" : null),
            .. (work.Author ?? []).SelectMany(NameOf),
            ("PT", TypeOf(work.Type)),
            ("TA", work.ContainerTitleShort),
            ("JT", work.ContainerTitle),
            ("PMC", work.Pmcid?.Value),
            ("AID", work.Doi is { } id ? id.Value + " [doi]" : null),
            ("GN", work.Note),
        ];
    }

    private static IEnumerable<(string Tag, string? Value)> NameOf(CslName name) => (name.Family ?? name.Literal, name.Given) switch
    {
        ({ } group, null) => [("CN", group)],
        (var family, var given) =>
        [
            ("FAU", $"{family}, {given}{SuffixOf(name)}"),
            ("AU", ShortName(name)),
        ],
    };

    /// <summary>Returns a short name such as "Bartlett JB" or "Smith J Jr", or the name of a group.</summary>
    public static string ShortName(CslName name) => name.Given is { } given
        ? $"{name.Family ?? name.Literal} {InitialsOf(given)}{SuffixOf(name)}"
        : name.Literal ?? name.Family ?? "";

    // MEDLINE writes "Jr" without a full stop.
    private static string SuffixOf(CslName name) => name.Suffix is { } suffix ? " " + suffix.TrimEnd('.') : "";

    /// <summary>Shortens given names to initials: "Alan Fred" and "AF" give "AF".</summary>
    private static string InitialsOf(string given) =>
        string.Concat(
            given
                .Split([' ', '.', '-'], StringSplitOptions.RemoveEmptyEntries)
                .Select(part => part.All(char.IsUpper) ? part : part[..1].ToUpperInvariant()));

    private static string? BookTitle(CslItem work) => work.Type switch
    {
        "book" => work.Title,
        "chapter" or "entry" => work.ContainerTitle,
        _ => null,
    };

    private static string TypeOf(string type) => type switch
    {
        "book" => "Book",
        "chapter" or "entry" => "Book Chapter",
        "article" => "Preprint",
        "thesis" => "Dissertation",
        "report" => "Technical Report",
        "dataset" => "Dataset",
        _ => "Journal Article",
    };
}
