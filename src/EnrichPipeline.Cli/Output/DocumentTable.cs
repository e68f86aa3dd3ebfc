using System.Globalization;
using EnrichPipeline.Cli.Articles;
using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Reports.Words;
using Spectre.Console;

namespace EnrichPipeline.Cli.Output;

/// <summary>Prints an enriched article as a table. Identifiers are never cut; the title gets the remaining width.</summary>
internal static class DocumentTable
{
    private const int LongestTitle = 60;
    private const int ShortestTitle = 8;

    public static void Write(CommandEnvironment environment, ArticleJob job, EnrichedDocument document)
    {
        var screen = Screen.Output(environment);
        screen.WriteLine(PlainText.Of(document.Article.Title ?? job.Name), new Style(decoration: Decoration.Bold));
        screen.WriteLine();
        screen.Write(TableOf(document, screen.Profile.Width));
        screen.WriteLine();
        if (document.Source.Sandbox == true)
            screen.WriteLine(SandboxWords.Warning, new Style(Color.Yellow));
        screen.WriteLine($"{Sentence(document.Summary)} {PlainText.Of(job.Outputs?.Document ?? "")}".TrimEnd());
        screen.WriteLine();
    }

    /// <summary>"22 references: 17 matched, 1 probable, 4 not found."</summary>
    private static string Sentence(DocumentSummary summary)
    {
        (int Count, string Words)[] parts =
        [
            (summary.Matched, "matched"), (summary.Probable, "probable"), (summary.NotFound, "not found"),
            (summary.Unavailable, "unavailable"), (summary.Failed, "failed"), (summary.WithNotices, "with a notice"),
            (summary.Wrong, "wrong"), (summary.Suspect, "suspect"),
        ];
        var counted = parts.Where(part => part.Count > 0).Select(part => $"{part.Count} {part.Words}");
        return $"{Counted.Of(summary.References, "reference")}: {string.Join(", ", counted)}.";
    }

    private static Table TableOf(EnrichedDocument document, int width)
    {
        var table = PlainTable.Of("#", "Verdict", "DOI", "PMID", "Conf.", "Check", "Title");
        table.Columns[0].Alignment = table.Columns[4].Alignment = Justify.Right;
        string[][] rows = [.. document.References.Select(Cells)];
        var room = Math.Clamp(width - WidthOfIds(rows), ShortestTitle, LongestTitle);
        foreach (var (cells, reference) in rows.Zip(document.References))
            table.AddRow([
                .. cells.Select((text, column) => new Text(text, column == 1 ? StyleOf(reference.Verdict) : Style.Plain)),
                new Text(PlainText.Shortened(TitleOf(reference), room)),
            ]);
        return table;
    }

    private static string[] Cells(EnrichedReference reference) =>
    [
        reference.Ordinal.ToString(CultureInfo.InvariantCulture),
        reference.Verdict == Verdict.NotFound ? "not found" : reference.Verdict.ToString().ToLowerInvariant(),
        PlainText.Of(reference.Doi?.Value ?? ""),
        reference.Pmid?.Value ?? "",
        reference.Confidence is { } confidence ? ConfidenceText.Of(confidence) : "",
        CheckOf(reference),
    ];

    /// <summary>Empty where all is well, so that the eye finds the rest.</summary>
    private static string CheckOf(EnrichedReference reference) =>
        reference switch
        {
            { DuplicateOf: { } original } => string.Create(CultureInfo.InvariantCulture, $"= #{original}"),
            { Integrity: { Assessment: Soundness.Sound } integrity } => integrity.Reasons.Contains(IntegrityReason.Retracted)
                ? "retracted"
                : "",
            { Integrity: { } integrity } => integrity.Assessment.ToString().ToLowerInvariant(),
            _ => "",
        };

    private static int WidthOfIds(string[][] rows)
    {
        int[] headers = [1, "Verdict".Length, "DOI".Length, "PMID".Length, "Conf.".Length, "Check".Length];
        return headers.Select((header, column) => rows.Select(row => row[column].Length).Append(header).Max() + PlainTable.Gap).Sum();
    }

    private static string TitleOf(EnrichedReference reference) =>
        PlainText.Of(reference.Record?.Title ?? reference.Citation.Title ?? reference.Printed);

    private static Style StyleOf(Verdict verdict) => new(foreground: verdict switch
    {
        Verdict.Matched => Color.Green,
        Verdict.Probable => Color.Yellow,
        Verdict.NotFound => Color.Grey,
        _ => Color.Red,
    });
}
