using System.CommandLine;
using System.Text;
using EnrichPipeline.Cli.Articles;
using EnrichPipeline.Cli.Hosting;
using EnrichPipeline.Cli.Input;
using EnrichPipeline.Cli.Output;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline;
using EnrichPipeline.Reports;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Cli.Verbs;

/// <summary><c>enrich export</c>: a document in the form that another program, or a person, wants.</summary>
internal static class ExportVerb
{
    private const string Text = "text";
    private const string Html = "html";

    private static readonly Dictionary<string, ExportFormat> _formats = new()
    {
        ["csl-json"] = ExportFormat.CslJson,
        ["bibtex"] = ExportFormat.BibTeX,
        ["ris"] = ExportFormat.Ris,
        ["nbib"] = ExportFormat.Nbib,
        ["csv"] = ExportFormat.Csv,
        ["tsv"] = ExportFormat.Tsv,
        ["jats"] = ExportFormat.Jats,
    };

    public static Command Create(CommandEnvironment surroundings)
    {
        var document = NamedArgument.Of<string>("DOCUMENT", "An enriched document (NAME.json).");
        var format = new Option<string>("--format")
        {
            Description = $"One of {string.Join(", ", _formats.Keys)}, {Text}, {Html}.",
            HelpName = "FORMAT",
            Required = true,
        };
        format.AcceptOnlyFromAmong([.. _formats.Keys, Text, Html]);
        var output = CommonOptions.Out("Write here (default: stdout).", "FILE");
        var article = new Option<string?>("--article") { Description = "The article that the document was made from, for --format text.", HelpName = "FILE" };
        var doubtful = new Option<bool>("--doubtful-ids") { Description = "Give ids that are only probable, or only printed, as ids too." };
        var verb = new Command("export", HelpTexts.Export) { document, format, output, article, doubtful };
        verb.SetAction((parsed, token) => RunAsync(
            surroundings,
            new Wish(parsed.GetRequiredValue(document), parsed.GetRequiredValue(format), parsed.GetValue(output), parsed.GetValue(article), parsed.GetValue(doubtful)),
            token));
        return verb;
    }

    private static async Task<int> RunAsync(CommandEnvironment surroundings, Wish wish, CancellationToken cancellationToken)
    {
        if ((wish.Format == Text) != (wish.Article is not null))
            throw new Refusal(ExitCode.Usage, "--format text and --article go together.");
        InputFile.RequireOther(surroundings, wish.Document, wish.Output);
        if (wish.Article is { } article)
            InputFile.RequireOther(surroundings, article, wish.Output);

        var document = await DocumentFile.ReadAsync(surroundings, wish.Document, cancellationToken);
        var text = wish.Format switch
        {
            Text => await AnnotatedAsync(surroundings, document, wish, cancellationToken),
            Html => HtmlReport.Of(document),
            _ => ReferenceExport.Write(document, _formats[wish.Format], wish.DoubtfulIds),
        };
        if (wish.Output is { } file)
            await WholeFile.WriteAsync(surroundings.PathOf(file), Bytes(text, wish.Format), cancellationToken);
        else
            await surroundings.Output.WriteAsync(text.AsMemory(), cancellationToken);
        return ExitCode.Success;
    }

    private static async Task<string> AnnotatedAsync(CommandEnvironment surroundings, EnrichedDocument document, Wish wish, CancellationToken cancellationToken)
    {
        await using var pipeline = await PipelineHost.BuildAsync(surroundings, new RunOptions(), cancellationToken);
        var largest = pipeline.Get<IOptions<EnrichmentOptions>>().Value.LargestArticle;
        var file = await ArticleFile.ReadAsync(surroundings.PathOf(wish.Article!), largest, cancellationToken);
        if (!file.IsRead)
            throw Unreadable(wish, file.Problem);
        var annotated = AnnotatedText.Of(document, file.Bytes, wish.DoubtfulIds);
        return annotated.Text ?? throw Unreadable(wish, annotated.Problem!);
    }

    // Spreadsheets take a table file without a mark for the local eight-bit encoding; programs at a pipe want none.
    private static BinaryData Bytes(string text, string format) =>
        new((byte[])[.. format is "csv" or "tsv" ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text)]);

    private static Refusal Unreadable(Wish wish, string problem) => new(ExitCode.InputUnreadable, $"{PlainText.Of(wish.Article!)}: {problem}");

    private sealed record Wish(string Document, string Format, string? Output, string? Article, bool DoubtfulIds);
}
