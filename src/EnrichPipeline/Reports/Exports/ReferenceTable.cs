using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Reports.Words;

namespace EnrichPipeline.Reports.Exports;

/// <summary>
/// Writes a table with one line per reference. A value that a spreadsheet would evaluate as a formula is prefixed with a quote.
/// </summary>
internal static class ReferenceTable
{
    private static readonly (string Header, Func<ExportEntry, string?> Value)[] _columns =
    [
        ("ordinal", entry => Number(entry.Reference.Ordinal)),
        ("label", entry => CleanText.OrNull(entry.Reference.Label)),
        ("key", entry => entry.Key),
        ("verdict", entry => VerdictWord.Of(entry.Reference.Verdict)),
        ("confidence", entry => entry.Reference.Confidence?.ToString(CultureInfo.InvariantCulture)),
        ("doi", entry => entry.Work.Doi?.Value),
        ("pmid", entry => entry.Work.Pmid?.Value),
        ("pmcid", entry => entry.Work.Pmcid?.Value),
        ("arxiv", entry => entry.Reference.Arxiv?.Value),
        ("assessment", entry => entry.Reference.Integrity is { } integrity ? IntegrityWords.Of(integrity.Assessment) : null),
        ("score", entry => entry.Reference.Integrity?.Score?.ToString(CultureInfo.InvariantCulture)),
        ("reasons", entry => CleanText.OrNull(string.Join(" ", entry.Reference.Integrity?.Reasons.Select(IntegrityWords.Of) ?? []))),
        ("type", entry => entry.Work.Type),
        (
            "authors",
            entry => entry.Work.Author is { } names ? string.Join("; ", names.Select(NameOf)) + (entry.MoreAuthors ? "; et al." : "") : null
        ),
        ("title", entry => entry.Work.Title),
        ("container", entry => entry.Work.ContainerTitle),
        ("year", entry => entry.Year is { } year ? Number(year) : null),
        ("volume", entry => entry.Work.Volume),
        ("issue", entry => entry.Work.Issue),
        ("pages", entry => entry.Work.Page ?? entry.Work.ArticleNumber),
        ("notices", entry => CleanText.OrNull(string.Join("; ", entry.Reference.Notices.Select(NoticeText.Of)))),
        ("note", entry => entry.Work.Note),
        ("printed", entry => CleanText.OrNull(entry.Reference.Printed)),
    ];

    public static string Write(IReadOnlyList<ExportEntry> entries, string delimiter)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var table = new CsvWriter(text, Rfc4180(delimiter)))
        {
            WriteRow(table, _columns.Select(column => column.Header));
            foreach (var entry in entries)
                WriteRow(table, _columns.Select(column => column.Value(entry)));
        }

        return text.ToString();
    }

    private static CsvConfiguration Rfc4180(string delimiter) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = delimiter,
        NewLine = "\r\n",
        InjectionOptions = InjectionOptions.Escape,
        // The characters that OWASP lists, and their full-width forms, which East Asian spreadsheets treat alike.
        InjectionCharacters = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'],
    };

    private static void WriteRow(CsvWriter table, IEnumerable<string?> cells)
    {
        foreach (var cell in cells)
            table.WriteField(cell);
        table.NextRecord();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string NameOf(CslName name) => name.Given is null
        ? name.Literal ?? name.Family ?? ""
        : $"{name.Family}, {name.Given}{(name.Suffix is { } suffix ? ", " + suffix : "")}";
}
