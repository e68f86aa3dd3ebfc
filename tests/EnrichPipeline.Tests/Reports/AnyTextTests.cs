using AngleSharp.Html.Parser;
using CsCheck;
using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Reports;
using Xunit;

namespace EnrichPipeline.Tests.Reports;

/// <summary>Tests that the text of a reference, whatever it contains, remains text in every format.</summary>
public sealed class AnyTextTests
{
    private static readonly Gen<string> _anyText = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char["{}\\&<>\"'%$#_^~-–=\r\n\t @,;:./ aZ1é\u202e\ud800"], 0, 30]);

    [Fact]
    public void In_BibTeX_braces_are_balanced_and_records_are_not_broken_open() => Documents(text =>
    {
        var bibtex = ReferenceExport.Write(text, ExportFormat.BibTeX, doubtfulIds: true);
        var depth = 0;
        var starts = 0;
        foreach (var letter in bibtex)
        {
            if (letter == '@' && depth == 0)
                starts++;
            depth += letter switch { '{' => 1, '}' => -1, _ => 0 };
            Assert.True(depth >= 0);
        }

        Assert.Equal((0, text.References.Count), (depth, starts));
    });

    [Fact]
    public void In_RIS_and_MEDLINE_every_line_is_a_tag_and_every_record_ends_once() =>
        Documents(text =>
        {
            var ris = ReferenceExport.Write(text, ExportFormat.Ris).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
            Assert.All(ris, line => Assert.Matches("^[A-Z][A-Z0-9]  - ", line));
            Assert.Equal(text.References.Count, ris.Count(line => line == "ER  - "));
            Assert.All(
                ReferenceExport.Write(text, ExportFormat.Nbib).Split('\n', StringSplitOptions.RemoveEmptyEntries),
                line => Assert.Matches("^[A-Z]{2,4} *- ", line)
            );
        });

    [Fact]
    public void On_the_page_no_markup_comes_of_it() =>
        Documents(text =>
        {
            var page = new HtmlParser().ParseDocument(HtmlReport.Of(text));
            Assert.Equal(text.References.Count, page.QuerySelectorAll(".references > li").Length);
            Assert.Single(page.Scripts);
            Assert.DoesNotContain(
                page.All,
                element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
            );
        });

    private static void Documents(Action<EnrichedDocument> holds) =>
        Gen.Select(_anyText, _anyText, _anyText)
            .Sample(
                (one, two, three) =>
                    holds(
                        Reports.Documents.Of(
                            Reports.Documents.Reference(
                                1,
                                one + two,
                                new Citation
                                {
                                    Authors = [new(one, two), new(three, null)],
                                    EtAl = true,
                                    Title = two,
                                    Container = three,
                                    Pages = one,
                                    Volume = two,
                                    Issue = three,
                                }
                            ),
                            Reports.Documents.Reference(2, three, new Citation { Title = one }) with
                            {
                                Verdict = Verdict.Matched,
                                Discrepancies = [new Discrepancy("title", two, one), new Discrepancy(three, one, two)],
                                Reason = two,
                                Record = new CslItem
                                {
                                    Id = one,
                                    Type = three,
                                    Title = two,
                                    Author = [new CslName { Family = two, Given = one }],
                                    ContainerTitle = one,
                                    Page = three,
                                },
                            }
                        )
                    ),
                iter: 300
            );
}
