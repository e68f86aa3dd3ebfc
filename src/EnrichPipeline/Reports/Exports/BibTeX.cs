using System.Globalization;
using System.Text;
using EnrichPipeline.Model.Documents;

namespace EnrichPipeline.Reports.Exports;

/// <summary>Writes BibTeX in UTF-8, for BibTeX 0.99d with a UTF-8 style, bibtex8 and biber.</summary>
internal static class BibTeX
{
    public static string Write(IReadOnlyList<ExportedWork> entries) => string.Join('\n', entries.Select(Write));

    private static string Write(ExportedWork entry)
    {
        var text = new StringBuilder($"@{TypeOf(entry.Work.Type)}{{{entry.Key},\n");
        foreach (var (field, value) in Fields(entry))
        {
            if (value is not null)
                text.Append(CultureInfo.InvariantCulture, $"  {field} = {{{value}}},\n");
        }

        return text.Append("}\n").ToString();
    }

    private static IEnumerable<(string Field, string? Value)> Fields(ExportedWork entry)
    {
        var work = entry.Work;
        return
        [
            ("author", BibTeXNames.Of(work.Author, entry.MoreAuthors)),
            ("editor", BibTeXNames.Of(work.Editor, false)),
            ("title", BibTeXText.Title(work.Title)),
            (ContainerField(work.Type), BibTeXText.Name(work.ContainerTitle)),
            ("year", entry.Year?.ToString(CultureInfo.InvariantCulture)),
            ("volume", BibTeXText.Of(work.Volume)),
            ("number", BibTeXText.Of(work.Issue)),
            ("pages", BibTeXText.Of(work.Page ?? work.ArticleNumber)?.Replace("-", "--", StringComparison.Ordinal)),
            ("edition", BibTeXText.Of(work.Edition)),
            ("series", BibTeXText.Of(work.CollectionTitle)),
            (PublisherField(work), BibTeXText.Of(work.Publisher)),
            ("address", BibTeXText.Of(work.PublisherPlace)),
            ("isbn", work.Isbn),
            ("issn", BibTeXText.Of(work.Issn)),
            ("doi", BibTeXText.Verbatim(work.Doi?.Value)),
            ("pmid", work.Pmid?.Value),
            ("pmcid", work.Pmcid?.Value),
            ("url", BibTeXText.Verbatim(work.Url)),
            // BibLaTeX expects the PMID in this form.
            ("eprint", work.Pmid?.Value),
            ("eprinttype", work.Pmid is null ? null : "pubmed"),
            ("note", BibTeXText.Of(work.Note)),
        ];
    }

    private static string TypeOf(string type) => type switch
    {
        "article-journal" or "review" => "article",
        "paper-conference" => "inproceedings",
        "chapter" or "entry" => "incollection",
        "book" => "book",
        "thesis" => "phdthesis",
        "report" => "techreport",
        _ => "misc",
    };

    private static string PublisherField(CslItem work) => TypeOf(work.Type) switch
    {
        "phdthesis" when work.ContainerTitle is null => "school",
        "techreport" when work.ContainerTitle is null => "institution",
        "book" when work.ContainerTitle is not null => "organization",
        _ => "publisher",
    };

    private static string ContainerField(string type) => TypeOf(type) switch
    {
        "article" => "journal",
        "inproceedings" or "incollection" => "booktitle",
        "phdthesis" => "school",
        "techreport" => "institution",
        "book" => "publisher",
        _ => "howpublished",
    };
}
