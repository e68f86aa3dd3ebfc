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
    private const int RowsAtOnce = 200;
    private const int LongestTitle = 60;
    private const int ShortestTitle = 8;

    private static readonly string[] _headers = ["#", "Verdict", "DOI", "PMID", "Conf.", "Check", "Title"];

    public static void Write(CommandEnvironment environment, ArticleJob job, EnrichedDocument document)
    {
        var screen = Screen.Output(environment);
        screen.WriteLine(PlainText.Of(document.Article.Title ?? job.Name), new Style(decoration: Decoration.Bold));
        screen.WriteLine();
        WriteTable(screen, document);
        screen.WriteLine();
        if (document.Source.Sandbox == true)
            screen.WriteLine(SandboxWords.Warning, new Style(Color.Yellow));
        screen.WriteLine($"{Sentence(document.Summary)} {PlainText.Of(job.Outputs?.Document ?? "")}".TrimEnd());
        screen.WriteLine();
    }

    /// <summary>Returns a sentence such as "22 references: 17 matched, 1 probable, 4 not found."</summary>
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

    /// <summary>
    /// Writes the table. A long one is written in parts with the same column widths, since a row takes some kilobytes until it is written.
    /// </summary>
    private static void WriteTable(IAnsiConsole screen, EnrichedDocument document)
    {
        Row[] rows = [.. document.References.Select(Row.Of)];
        int[] ids = [.. _headers[..^1].Select((header, column) => rows.Select(row => row.Ids[column]).Append(header).Max(WidthOf))];
        var room = Math.Clamp(screen.Profile.Width - ids.Sum(width => width + PlainTable.Gap), ShortestTitle, LongestTitle);
        int[] widths = [.. ids, rows.Select(row => row.ShortTitle(room)).Append(_headers[^1]).Max(WidthOf)];
        foreach (var (part, index) in rows.Chunk(RowsAtOnce).DefaultIfEmpty([]).Select((part, index) => (part, index)))
        {
            var table = PlainTable.Of(_headers);
            table.ShowHeaders = index == 0;
            table.Columns[0].Alignment = table.Columns[4].Alignment = Justify.Right;
            for (var column = 0; rows.Length > RowsAtOnce && column < widths.Length; column++)
                table.Columns[column].Width = widths[column];
            foreach (var row in part)
                table.AddRow([.. row.Ids.Select((text, column) => new Text(text, column == 1 ? row.Style : Style.Plain)),
                    new Text(row.ShortTitle(room))]);
            screen.Write(table);
        }
    }

    private static int WidthOf(string text) => text.GetCellWidth();

    private static string[] Cells(EnrichedReference reference) =>
    [
        reference.Ordinal.ToString(CultureInfo.InvariantCulture),
        reference.Verdict == Verdict.NotFound ? "not found" : reference.Verdict.ToString().ToLowerInvariant(),
        PlainText.Of(reference.Doi?.Value ?? ""),
        reference.Pmid?.Value ?? "",
        reference.Confidence is { } confidence ? ConfidenceText.Of(confidence) : "",
        CheckOf(reference),
    ];

    /// <summary>Returns the text of the column "Check", empty if all is well, so that the other rows stand out.</summary>
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

    private static string TitleOf(EnrichedReference reference) =>
        PlainText.Of(reference.Record?.Title ?? reference.Citation.Title ?? reference.Printed);

    private static Style StyleOf(Verdict verdict) => new(foreground: verdict switch
    {
        Verdict.Matched => Color.Green,
        Verdict.Probable => Color.Yellow,
        Verdict.NotFound => Color.Grey,
        _ => Color.Red,
    });

    /// <summary>The parts of a reference that a row shows.</summary>
    private sealed record Row(string[] Ids, Style Style, string Title)
    {
        public static Row Of(EnrichedReference reference) => new(Cells(reference), StyleOf(reference.Verdict), TitleOf(reference));

        public string ShortTitle(int room) => PlainText.Shortened(Title, room);
    }
}
