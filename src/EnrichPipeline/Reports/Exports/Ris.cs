using System.Globalization;
using System.Text;
using EnrichPipeline.Model.Documents;

namespace EnrichPipeline.Reports.Exports;

/// <summary>
/// Writes RIS: one value per line, lines end in CR LF, an empty line separates records. As in EndNote, AN is the PMID, C2 the PMCID and C7
/// the article number.
/// </summary>
internal static class Ris
{
    private const string EndOfLine = "\r\n";

    public static string Write(IReadOnlyList<ExportedWork> entries) => string.Join(EndOfLine, entries.Select(Write));

    private static string Write(ExportedWork entry)
    {
        var lines = new StringBuilder();
        foreach (var (tag, value) in Lines(entry))
        {
            if (value is not null)
                lines.Append(tag).Append("  - ").Append(value).Append(EndOfLine);
        }

        return lines.Append("ER  - ").Append(EndOfLine).ToString();
    }

    private static IEnumerable<(string Tag, string? Value)> Lines(ExportedWork entry)
    {
        var work = entry.Work;
        var pages = Pages.Of(work.Page);
        return
        [
            ("TY", TypeOf(work.Type)),
            ("ID", entry.Key),
            .. (work.Author ?? []).Select(name => ("AU", (string?)NameOf(name))),
            .. (work.Editor ?? []).Select(name => ("A2", (string?)NameOf(name))),
            ("TI", work.Title),
            ("T2", work.ContainerTitle),
            ("J2", work.ContainerTitleShort),
            ("PY", entry.Year?.ToString(CultureInfo.InvariantCulture)),
            ("VL", work.Volume),
            ("IS", work.Issue),
            ("ET", work.Edition),
            ("PB", work.Publisher),
            ("CY", work.PublisherPlace),
            ("T3", work.CollectionTitle),
            ("SP", pages.First ?? work.ArticleNumber),
            ("EP", pages.Last),
            ("C7", work.ArticleNumber),
            ("SN", work.Issn ?? work.Isbn),
            ("DO", work.Doi?.Value),
            ("AN", work.Pmid?.Value),
            ("DB", work.Pmid is null ? null : "PubMed"),
            ("C2", work.Pmcid?.Value),
            ("UR", ReferenceLinks.PubMedOf(work.Pmid) ?? ReferenceLinks.DoiOf(work.Doi) ?? work.Url),
            ("N1", work.Note),
        ];
    }

    // A comma separates family and given name, so none may occur inside them.
    private static string NameOf(CslName name) => name.Given is null
        ? Part(name.Family ?? name.Literal ?? "")
        : $"{Part(name.Family ?? "")}, {Part(GivenNames.Spaced(name.Given))}{(name.Suffix is { } suffix ? $", {Part(suffix)}" : "")}";

    private static string Part(string text) => text.Replace(", ", " ", StringComparison.Ordinal).Replace(',', ' ');

    private static string TypeOf(string type) => type switch
    {
        "article-journal" or "review" => "JOUR",
        "paper-conference" => "CONF",
        "chapter" or "entry" => "CHAP",
        "book" => "BOOK",
        "thesis" => "THES",
        "report" => "RPRT",
        "webpage" => "ELEC",
        "dataset" => "DATA",
        "patent" => "PAT",
        "standard" => "STAND",
        "personal_communication" => "PCOMM",
        "article" => "UNPB",
        _ => "GEN",
    };
}
