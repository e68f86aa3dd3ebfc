using System.Globalization;
using EnrichPipeline.Cli.Articles;
using EnrichPipeline.Enrichment.Documents;
using EnrichPipeline.Matching;
using Spectre.Console;

namespace EnrichPipeline.Cli.Output;

/// <summary>An enriched article as a table a person likes to read.</summary>
internal static class DocumentTable
{
    private const int LongestTitle = 60;

    public static void Write(Surroundings surroundings, ArticleJob job, EnrichedDocument document)
    {
        var screen = Screen.Output(surroundings);
        screen.WriteLine(PlainText.Of(document.Article.Title ?? job.Name));
        screen.Write(TableOf(document));
        screen.WriteLine($"{Sentence(document.Summary)} {PlainText.Of(job.Document)}");
        screen.WriteLine();
    }

    /// <summary>"22 references: 17 matched, 1 probable, 4 not found." and what else there is.</summary>
    internal static string Sentence(DocumentSummary summary)
    {
        (int Count, string Words)[] parts =
        [
            (summary.Matched, "matched"), (summary.Probable, "probable"), (summary.NotFound, "not found"),
            (summary.Unavailable, "unavailable"), (summary.Failed, "failed"), (summary.WithNotices, "with a notice"),
        ];
        var counted = parts.Where(part => part.Count > 0).Select(part => $"{part.Count} {part.Words}");
        return $"{summary.References} references: {string.Join(", ", counted)}.";
    }

    private static Table TableOf(EnrichedDocument document)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn(new TableColumn("#").RightAligned().NoWrap());
        foreach (var header in new[] { "Verdict", "DOI", "PMID" })
            table.AddColumn(new TableColumn(header).NoWrap());
        table.AddColumn(new TableColumn("Conf.").RightAligned().NoWrap());
        table.AddColumn(new TableColumn("Title"));
        foreach (var reference in document.References)
            table.AddRow(Row(reference));
        return table;
    }

    private static Text[] Row(EnrichedReference reference) =>
    [
        new(reference.Ordinal.ToString(CultureInfo.InvariantCulture)),
        new(NameOf(reference.Verdict), StyleOf(reference.Verdict)),
        new(PlainText.Of(reference.Doi?.Value ?? "")),
        new(reference.Pmid?.Value ?? ""),
        new(reference.Confidence?.ToString("0.00", CultureInfo.InvariantCulture) ?? ""),
        new(TitleOf(reference)) { Overflow = Overflow.Ellipsis },
    ];

    private static string TitleOf(EnrichedReference reference) =>
        PlainText.Shortened(PlainText.Of(reference.Record?.Title ?? reference.Citation.Title ?? reference.Printed), LongestTitle);

    private static string NameOf(Verdict verdict) => verdict == Verdict.NotFound ? "not found" : verdict.ToString().ToLowerInvariant();

    private static Style StyleOf(Verdict verdict) => new(foreground: verdict switch
    {
        Verdict.Matched => Color.Green,
        Verdict.Probable => Color.Yellow,
        Verdict.NotFound => Color.Grey,
        _ => Color.Red,
    });
}
