using System.Globalization;
using System.Xml.Linq;
using CsvHelper;
using CsvHelper.Configuration;
using EnrichPipeline.Articles;
using EnrichPipeline.Articles.Formats;
using EnrichPipeline.Articles.Formats.Bibliographies;
using EnrichPipeline.Articles.Formats.Xml;
using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Reports;
using Xunit;

namespace EnrichPipeline.Tests.Reports;

/// <summary>Tests our exports, dropped as articles or opened as tables, field by field: nothing important is lost.</summary>
public sealed class OwnReadersTests
{
    private static readonly EnrichedDocument _sample = Documents.Sample();

    private static IEnumerable<ReferenceFacts> Expected => _sample.References.Select(ReferenceFacts.Of);

    [Theory]
    [InlineData(ExportFormat.Csv, ",")]
    [InlineData(ExportFormat.Tsv, "\t")]
    public void A_table_holds_every_field_of_the_sample(ExportFormat format, string delimiter)
    {
        using var table = new CsvReader(
            new StringReader(ReferenceExport.Write(_sample, format)),
            new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = delimiter }
        );

        Assert.Equal(Expected, table.GetRecords<dynamic>().Select(row => OfRow((IDictionary<string, object>)row)));
    }

    [Fact]
    public void RIS_is_read_back_with_every_field_of_the_sample() =>
        Assert.Equal(Expected, Entries(ReferenceExport.Write(_sample, ExportFormat.Ris)).Select(ReferenceFacts.Of));

    [Fact]
    public void NBIB_is_read_back_with_every_field_of_the_sample_and_journals_by_their_short_names()
    {
        var expected = _sample.References.Select(reference =>
            ReferenceFacts.Of(reference) is var facts && reference.Record?.ContainerTitleShort is { } name
                ? facts with
                {
                    Container = name,
                }
                : facts
        );

        Assert.Equal(expected, Entries(ReferenceExport.Write(_sample, ExportFormat.Nbib)).Select(ReferenceFacts.Of));
    }

    [Fact]
    public void JATS_tags_every_field_of_the_sample() => Assert.Equal(
        Expected, XElement.Parse(ReferenceExport.Write(_sample, ExportFormat.Jats)).Descendants("element-citation").Select(OfTags));

    [Fact]
    public void A_JATS_list_dropped_as_an_article_gives_the_printed_references_and_their_ids()
    {
        var article = Read(ReferenceExport.Write(_sample, ExportFormat.Jats));

        Assert.Equal(Expected.Select(facts => (facts.Doi, facts.Pmid, facts.Pmcid)), article.References.Select(IdsOf));
        Assert.All(
            _sample.References.Zip(article.References),
            pair => Assert.StartsWith(pair.First.Printed, pair.Second.Printed, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(ExportFormat.CslJson)]
    [InlineData(ExportFormat.BibTeX)]
    [InlineData(ExportFormat.Ris)]
    [InlineData(ExportFormat.Nbib)]
    [InlineData(ExportFormat.Jats)]
    public void Every_export_can_be_dropped_as_an_article_again_with_its_ids(ExportFormat format) =>
        Assert.Equal(
            Expected.Select(facts => (facts.Doi, facts.Pmid, facts.Pmcid)),
            Read(ReferenceExport.Write(_sample, format)).References.Select(IdsOf)
        );

    [Fact]
    public void NBIB_is_known_and_its_records_told_apart_though_none_has_a_PMID()
    {
        var open = _sample with { References = [.. _sample.References.Where(reference => reference.Pmid is null)] };

        Assert.Equal(
            open.References.Select(reference => ReferenceFacts.Of(reference).Title),
            Entries(ReferenceExport.Write(open, ExportFormat.Nbib)).Select(work => work.Title));
        Assert.Equal(open.References.Count, Read(ReferenceExport.Write(open, ExportFormat.Nbib)).References.Count);
    }

    [Theory]
    [InlineData(CitationKind.Book, "BTI - A title")]
    [InlineData(CitationKind.Chapter, "BTI - A container")]
    [InlineData(CitationKind.Article, "JT  - A container")]
    public void NBIB_names_books_by_the_tag_that_reference_managers_read_them_from(CitationKind kind, string line)
    {
        var document = Documents.Of(
            Documents.Reference(
                1,
                "x",
                new Citation
                {
                    Kind = kind,
                    Title = "A title",
                    Container = "A container",
                }
            )
        );

        Assert.Contains(line, ReferenceExport.Write(document, ExportFormat.Nbib).Split('\n'));
    }

    private static IEnumerable<CitedWork> Entries(string text) => RisFile.Entries(text).Select(entry => entry.Work).OfType<CitedWork>();

    private static Article Read(string text) => new ArticleReader().Read("export", System.Text.Encoding.UTF8.GetBytes(text)).Article!;

    private static (string?, string?, string?) IdsOf(Reference reference) =>
        (reference.TaggedIds?.Doi?.Value, reference.TaggedIds?.Pmid?.Value, reference.TaggedIds?.Pmcid?.Value);

    private static ReferenceFacts OfRow(IDictionary<string, object> row)
    {
        string? Cell(string column) => (string)row[column] is { Length: > 0 } cell ? cell : null;
        var names = (Cell("authors") ?? "")
            .Split("; ")
            .Select(name => name.Split(", "))
            .Select(parts => ReferenceFacts.Short(parts[0], parts.ElementAtOrDefault(1)));
        return new(
            Cell("doi"),
            Cell("pmid"),
            Cell("pmcid"),
            Cell("title"),
            ReferenceFacts.Joined(names),
            ReferenceFacts.Number(Cell("year")),
            Cell("container"),
            Cell("volume"),
            Cell("pages")
        );
    }

    private static ReferenceFacts OfTags(XElement citation)
    {
        string? Tag(string name) => (string?)citation.Element(name);
        string? Id(string kind) => (string?)citation.Elements("pub-id").SingleOrDefault(id => (string?)id.Attribute("pub-id-type") == kind);
        var names = citation
            .Descendants("name")
            .Select(name => ReferenceFacts.Short((string?)name.Element("surname"), (string?)name.Element("given-names")));
        return new(
            Id("doi"),
            Id("pmid"),
            Id("pmcid"),
            Tag("article-title"),
            ReferenceFacts.Joined(names),
            ReferenceFacts.Number(Tag("year")),
            Tag("source"),
            Tag("volume"),
            TaggedCitation.Pages(citation)
        );
    }
}
