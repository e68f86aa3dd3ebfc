using System.Globalization;
using System.Xml.Linq;
using CsvHelper;
using CsvHelper.Configuration;
using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Reports;
using Xunit;

namespace EnrichPipeline.Tests.Reports;

public sealed class ReferenceExportTests
{
    [Theory]
    [InlineData(ExportFormat.CslJson)]
    [InlineData(ExportFormat.BibTeX)]
    [InlineData(ExportFormat.Ris)]
    [InlineData(ExportFormat.Nbib)]
    [InlineData(ExportFormat.Csv)]
    [InlineData(ExportFormat.Tsv)]
    [InlineData(ExportFormat.Jats)]
    public void References_without_a_certain_match_are_exported_as_printed(ExportFormat format)
    {
        var text = ReferenceExport.Write(Documents.EveryField(), format);

        Assert.All(["Ghost G. An unknown study. 2015.", "王小明. 書名."], printed => Assert.Contains(printed, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ExportFormat.CslJson)]
    [InlineData(ExportFormat.BibTeX)]
    [InlineData(ExportFormat.Ris)]
    [InlineData(ExportFormat.Nbib)]
    [InlineData(ExportFormat.Csv)]
    [InlineData(ExportFormat.Jats)]
    public void Line_breaks_control_characters_and_half_characters_do_no_harm(ExportFormat format)
    {
        var hostile = Documents.Reference(1, "a\r\nER  - \n\nTY  - JOUR\u0000\u001b\ud800\uffff", new Citation
        {
            Authors = [new("Fam\nER  - ily", "G\tN")],
            Title = "One\r\n\r\nTY  - JOUR\u2028two\u0000\ud800",
            Year = 2001,
        });

        var text = ReferenceExport.Write(Documents.Of(hostile), format);

        Assert.DoesNotContain(text, letter => letter is '\0' or '\u001b' or '\u2028' or '\uffff');
        Assert.DoesNotContain(
            text.Split('\n'),
            line => line.StartsWith("ER  - \n", StringComparison.Ordinal) || line.StartsWith("TY  - JOUR\ufffd", StringComparison.Ordinal)
        );
        Assert.True(
            format != ExportFormat.Ris || text.Split("\r\n").Count(line => line.StartsWith("TY  - ", StringComparison.Ordinal)) == 1
        );
        Assert.True(format != ExportFormat.Jats || XDocument.Parse(text).Root!.Elements("ref").Count() == 1);
    }

    [Theory]
    [InlineData(ExportFormat.Csv, ",")]
    [InlineData(ExportFormat.Tsv, "\t")]
    public void Tables_are_read_back_and_no_cell_is_a_formula(ExportFormat format, string delimiter)
    {
        var rows = Rows(ReferenceExport.Write(Documents.EveryField(), format), delimiter);

        Assert.Equal(5, rows.Count);
        Assert.Equal("10.1002/(sici)1097-0258(19980815)17:15<1661::aid-sim968>3.0.co;2-#", rows[0]["doi"]);
        Assert.Equal("On {braces}, 100% & $5 of α_1 ~ \"quotes\" in vitro", rows[0]["title"]);
        Assert.Equal(("'=HYPERLINK(\"http://evil.example\")", "'@Press"), (rows[1]["title"], rows[1]["container"]));
        Assert.DoesNotContain(rows.SelectMany(row => row.Values), cell => cell.Length > 0 && "=+-@\t\r".Contains(cell[0]));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(1)")]
    [InlineData("＝1")]
    [InlineData("\t=1")]
    public void What_a_spreadsheet_would_calculate_is_defused(string title)
    {
        var text = ReferenceExport.Write(Documents.Of(Documents.Reference(1, "x", new Citation { Title = title })), ExportFormat.Csv);

        Assert.StartsWith("'", Rows(text, ",")[0]["title"], StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_are_unique_plain_and_stay_when_a_record_is_found()
    {
        var document = Documents.EveryField();
        var found = document with
        {
            References = [.. document.References.Select(reference => reference with { Record = document.References[0].Record })],
        };

        Assert.Equal(
            ["mullerludenscheidt2009braces", "alhasan2011hyperlink", "ghost2015unknown", "ghost2015unknown-4", "ref"],
            Keys(document)
        );
        Assert.Equal(Keys(document), Keys(found));
    }

    [Fact]
    public void Medline_lines_have_tags_of_four_places_and_end_records_with_an_empty_line()
    {
        var text = ReferenceExport.Write(Documents.EveryField(), ExportFormat.Nbib);

        Assert.All(text.Split('\n').Where(line => line.Length > 0), line => Assert.Matches("^[A-Z]{2,4} *- ", line));
        Assert.All(text.Split('\n').Where(line => line.Length > 0), line => Assert.Equal('-', line[4]));
        Assert.Equal(5, text.Split("\n\n").Length);
        Assert.StartsWith("PMID- 12345678\n", text, StringComparison.Ordinal);
        Assert.Contains("\nFAU - O'Brien, Bé\nAU  - O'Brien B\nCN  - The A, B and C Group\n", text, StringComparison.Ordinal);
        Assert.Contains(
            "\nAID - 10.1002/(sici)1097-0258(19980815)17:15<1661::aid-sim968>3.0.co;2-# [doi]\n",
            text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_JATS_list_tags_the_ids_and_keeps_the_printed_text()
    {
        var list = XDocument.Parse(ReferenceExport.Write(Documents.EveryField(), ExportFormat.Jats)).Root!;
        var first = list.Elements("ref").First();

        Assert.Equal("ref-list", list.Name);
        Assert.Equal(
            [("doi", "10.1002/(sici)1097-0258(19980815)17:15<1661::aid-sim968>3.0.co;2-#"), ("pmid", "12345678"), ("pmcid", "PMC7654321")],
            first.Descendants("element-citation").Elements("pub-id").Select(id => (id.Attribute("pub-id-type")!.Value, id.Value))
        );
        Assert.StartsWith(
            Documents.EveryField().References[0].Printed,
            first.Descendants("mixed-citation").Single().Value,
            StringComparison.Ordinal
        );
        Assert.Equal(("12", "19"), ((string?)first.Descendants("fpage").Single(), (string?)first.Descendants("lpage").Single()));
        Assert.Equal("Probable match", list.Elements("ref").ElementAt(1).Descendants("comment").Single().Value[..14]);
        Assert.Single(list.Elements("ref").ElementAt(1).Descendants("etal"));
    }

    private static string[] Keys(EnrichedDocument document) =>
        [.. Rows(ReferenceExport.Write(document, ExportFormat.Csv), ",").Select(row => row["key"])];

    private static List<Dictionary<string, string>> Rows(string text, string delimiter)
    {
        using var table = new CsvReader(
            new StringReader(text),
            new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = delimiter }
        );
        return
        [
            .. table
                .GetRecords<dynamic>()
                .Select(row => ((IDictionary<string, object>)row).ToDictionary(cell => cell.Key, cell => (string)cell.Value)),
        ];
    }
}
