using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Reports.Words;

namespace EnrichPipeline.Reports.Exports;

/// <summary>Writes a JATS 1.3 reference list. Each reference has two alternatives: tagged, and as printed.</summary>
internal static class Jats
{
    private static readonly XmlWriterSettings _indented = new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) };

    public static string Write(IReadOnlyList<ExportEntry> entries)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, _indented))
            new XElement("ref-list", entries.Select(Reference)).Save(writer);
        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static XElement Reference(ExportEntry entry) => new(
        "ref",
        new XAttribute("id", string.Create(CultureInfo.InvariantCulture, $"ref{entry.Reference.Ordinal}")),
        Optional("label", CleanText.OrNull(entry.Reference.Label)),
        new XElement("citation-alternatives", Tagged(entry), Printed(entry)));

    private static XElement Tagged(ExportEntry entry)
    {
        var work = entry.Work;
        var pages = Pages.Of(work.Page);
        return new XElement(
            "element-citation",
            TypeOf(work.Type),
            Authors(entry),
            Optional(TitleTag(work.Type), work.Title),
            Optional("source", work.ContainerTitle),
            Optional("year", entry.Year?.ToString(CultureInfo.InvariantCulture)),
            Optional("volume", work.Volume),
            Optional("issue", work.Issue),
            Optional("fpage", pages.First),
            Optional("lpage", pages.Last),
            Optional("elocation-id", work.ArticleNumber),
            Optional("issn", work.Issn),
            Ids(work),
            Optional("comment", work.Note));
    }

    // The mixed citation is exactly the printed text, followed by the identifiers, which both alternatives have.
    private static XElement Printed(ExportEntry entry) =>
        new(
            "mixed-citation",
            TypeOf(entry.Work.Type),
            CleanText.Of(entry.Reference.Printed),
            Ids(entry.Work).Select(id => new object[] { " ", id }));

    private static XElement? Authors(ExportEntry entry) => entry.Work.Author is not { } names ? null : new XElement(
        "person-group",
        new XAttribute("person-group-type", "author"),
        names.Select(Name),
        entry.MoreAuthors ? new XElement("etal") : null);

    private static XElement Name(CslName name) => name.Given is null
        ? new XElement("collab", name.Literal ?? name.Family)
        : new XElement(
            "name",
            new XElement("surname", name.Family),
            new XElement("given-names", name.Given),
            Optional("suffix", name.Suffix));

    private static IEnumerable<XElement> Ids(CslItem work)
    {
        (string Type, string? Value)[] ids = [("doi", work.Doi?.Value), ("pmid", work.Pmid?.Value), ("pmcid", work.Pmcid?.Value)];
        return ids.Where(id => id.Value is not null).Select(id => new XElement("pub-id", new XAttribute("pub-id-type", id.Type), id.Value));
    }

    private static XElement? Optional(string name, string? value) => value is null ? null : new XElement(name, value);

    private static string TitleTag(string type) => type switch
    {
        "chapter" or "entry" => "chapter-title",
        "book" => "source",
        "dataset" => "data-title",
        _ => "article-title",
    };

    private static XAttribute TypeOf(string type) => new("publication-type", type switch
    {
        "article-journal" => "journal",
        "article" => "preprint",
        "paper-conference" => "confproc",
        "chapter" or "entry" or "book" => "book",
        "personal_communication" => "other",
        "document" => "other",
        _ => type,
    });
}
