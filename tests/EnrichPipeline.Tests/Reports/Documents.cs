using System.Text.Json;
using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;

namespace EnrichPipeline.Tests.Reports;

/// <summary>Documents to export: the sample's, and one in which every field of a document occurs.</summary>
internal static class Documents
{
    private static readonly DateTimeOffset _then = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static string SamplePath { get; } =
        Path.Combine(AppContext.BaseDirectory, "samples", "enriched", "lenalidomide-review.txt.json");

    public static EnrichedDocument Sample() => Read(File.ReadAllText(SamplePath));

    public static EnrichedDocument Read(string json) => JsonSerializer.Deserialize(json, DocumentJson.Written.EnrichedDocument)!;

    public static EnrichedDocument EveryField() => Of(Retracted(), Probable(), NotFound(), Unavailable(), Failed());

    public static EnrichedDocument Of(params EnrichedReference[] references) =>
        new()
        {
            Status = references.Any(reference => reference.Unanswered.Count > 0) ? DocumentStatus.Partial : DocumentStatus.Complete,
            Source = new DocumentSource("reviews/2024 <b>.txt", new string('a', 64), _then),
            Article = new EnrichedArticle
            {
                Title = "A <script>alert(1)</script> & more",
                Authors = [new PersonName("Ärzt", "Ö")],
                Journal = "J Test",
                Year = 2024,
                Verdict = Verdict.Probable,
                Doi = Doi.Parse("10.1000/self"),
                Confidence = 0.7,
            },
            References = [.. references],
            Summary = DocumentSummary.Of(references),
        };

    public static EnrichedReference Reference(int ordinal, string printed, Citation citation) =>
        new()
        {
            Ordinal = ordinal,
            Label = $"[{ordinal}]",
            Printed = printed,
            Offset = ordinal * 1000,
            Length = printed.Length,
            Hints = [LinkHint.PubMed],
            Citation = citation,
            Verdict = Verdict.NotFound,
            Doi = null,
            Pmid = null,
            Pmcid = null,
            Confidence = null,
            Evidence = [],
            Discrepancies = [],
            Notices = [],
            Record = null,
            Links = ReferenceLinks.To(null, null, null, printed),
            Candidates = [],
            Unanswered = [],
            Reason = null,
            ResolvedAt = _then,
            CheckAgainAt = null,
        };

    private static EnrichedReference Retracted() =>
        Reference(
            1,
            "Müller-Lüdenscheidt Ä, O'Brien B: On {braces}, 100% & $5 of α_1 ~ \"quotes\" <i>in vitro</i>. J \\ Test 2009;1:11-19.",
            new Citation
            {
                Kind = CitationKind.Article,
                Authors = [new("Müller-Lüdenscheidt", "Ä"), new("O'Brien", "B")],
                Title = "On {braces}, 100% & $5 of α_1 ~ \"quotes\" <i>in vitro</i>",
                Container = "J \\ Test",
                Year = 2009,
                Volume = "1",
                Pages = "11-19",
            }
        ) with
        {
            Verdict = Verdict.Matched,
            Doi = Doi.Parse("10.1002/(sici)1097-0258(19980815)17:15<1661::aid-sim968>3.0.co;2-#"),
            Pmid = Pmid.Parse("12345678"),
            Pmcid = Pmcid.Parse("PMC7654321"),
            Confidence = 0.99961,
            Evidence =
            [
                new Evidence("title", "On {braces}", "On {braces}", Agreement.Agrees, 1),
                new Evidence("pages", "11-19", "12-19", Agreement.Nearly, 0.5),
            ],
            Discrepancies = [new Discrepancy("pages", "11-19", "12-19"), new Discrepancy("issue", "7", "8")],
            Notices =
            [
                new Notice(NoticeKind.Retraction, Doi.Parse("10.1000/retraction"), "retraction-watch", 2010, NoticeDirection.About),
                new Notice(NoticeKind.Correction, null, "publisher", null, NoticeDirection.About),
            ],
            Record = new CslItem
            {
                Id = "10.1000/x",
                Type = "article-journal",
                Title = "On {braces}, 100% & $5 of α_1 ~ \"quotes\" in vitro",
                Author =
                [
                    new CslName { Family = "Müller-Lüdenscheidt", Given = "Ärmel" },
                    new CslName { Family = "O'Brien", Given = "Bé" },
                    new CslName { Literal = "The A, B and C Group" },
                ],
                ContainerTitle = "Journal \\ of Tests",
                ContainerTitleShort = "J Test",
                Issued = new CslDate([
                    [2009],
                ]),
                Volume = "1",
                Issue = "8",
                Page = "12-19",
                Issn = "1234-5679",
                Doi = Doi.Parse("10.1000/x"),
            },
        };

    private static EnrichedReference Probable() =>
        Reference(
            2,
            "=HYPERLINK(\"http://evil.example\"), Al-Ḥasan M, et al. كتاب. @Press 2011.",
            new Citation
            {
                Kind = CitationKind.Book,
                Authors = [new("Al-Ḥasan", "M")],
                EtAl = true,
                Title = "=HYPERLINK(\"http://evil.example\")",
                Container = "@Press",
                Year = 2011,
            }
        ) with
        {
            Verdict = Verdict.Probable,
            Doi = Doi.Parse("10.1000/maybe"),
            Pmid = Pmid.Parse("222"),
            Confidence = 0.62,
            Record = new CslItem
            {
                Id = "10.1000/maybe",
                Type = "book",
                Title = "Another title",
                Doi = Doi.Parse("10.1000/maybe"),
            },
            Candidates = [new RunnerUp(Doi.Parse("10.1000/other"), null, "Some <b>other</b>", "J", 2010, "3", "4", 0.2)],
        };

    private static EnrichedReference NotFound() =>
        Reference(
            3,
            "Ghost G. An unknown study. 2015. doi:10.5281/zenodo.1",
            new Citation
            {
                Kind = CitationKind.Dataset,
                Authors = [new("Ghost", "G")],
                Title = "An unknown study",
                Year = 2015,
                Doi = Doi.Parse("10.5281/zenodo.1"),
            }
        );

    private static EnrichedReference Unavailable() =>
        Reference(
            4,
            "Ghost G. An unknown study. 2015.",
            new Citation
            {
                Authors = [new("Ghost", "G")],
                Title = "An unknown study",
                Year = 2015,
            }
        ) with
        {
            Verdict = Verdict.Unavailable,
            Unanswered = [Quota.CrossRefList, Quota.Ncbi],
            Reason = "CrossRef could not be asked.",
            CheckAgainAt = _then,
        };

    private static EnrichedReference Failed() =>
        Reference(5, "王小明. 書名.", new Citation()) with
        {
            Label = null,
            Verdict = Verdict.Failed,
            Reason = "Its message failed five times.",
        };
}
