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

/// <summary><c>enrich export</c>: converts a document to another format.</summary>
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
        ["corrected"] = ExportFormat.Corrected,
    };

    /// <summary>The formats in which each entry is complete by itself, so that the lists of several documents can be joined.</summary>
    private static readonly ExportFormat[] _joined = [ExportFormat.CslJson, ExportFormat.BibTeX, ExportFormat.Ris, ExportFormat.Nbib];

    public static Command Create(CommandEnvironment environment)
    {
        var documents = NamedArgument.Of<string[]>(
            "DOCUMENT", "Enriched documents (NAME.json); a folder stands for all in it, - for stdin.");
        documents.Arity = ArgumentArity.OneOrMore;
        var format = new Option<string>("--format")
        {
            Description = $"One of {string.Join(", ", _formats.Keys)}, {Text}, {Html}.",
            HelpName = "FORMAT",
            Required = true,
        };
        format.AcceptOneOf([.. _formats.Keys, Text, Html]);
        var output = CommonOptions.Out("Write here (default: stdout).", "FILE");
        var article = new Option<string?>("--article")
        {
            Description = "The article that the document was made from, for --format text.",
            HelpName = "FILE",
        };
        var doubtful = new Option<bool>("--doubtful-ids")
        {
            Description = "Export identifiers that are only probable, or only printed, as identifiers.",
        };
        var verb = new Command("export", HelpTexts.Export) { documents, format, output, article, doubtful };
        verb.SetAction(
            (parsed, token) =>
                RunAsync(
                    environment,
                    new ExportOptions(
                        parsed.GetRequiredValue(documents),
                        parsed.GetRequiredValue(format),
                        parsed.GetValue(output),
                        parsed.GetValue(article),
                        parsed.GetValue(doubtful)
                    ),
                    token
                )
        );
        return verb;
    }

    private static async Task<int> RunAsync(CommandEnvironment environment, ExportOptions export, CancellationToken cancellationToken)
    {
        var names = DocumentFile.NamesOf(environment, export.Documents);
        RequireUsable(environment, export, names);
        var documents = new List<EnrichedDocument>();
        foreach (var name in names)
            documents.Add(await DocumentFile.ReadAsync(environment, name, cancellationToken));
        var text = export.Format switch
        {
            Text => await AnnotatedAsync(environment, documents[0], export, cancellationToken),
            Html => HtmlReport.Of(documents[0]),
            _ => ReferenceExport.Write(documents, _formats[export.Format], export.DoubtfulIds),
        };
        if (export.Output is { } file)
            await AtomicFile.WriteAsync(environment.PathOf(file), Bytes(text, export.Format), cancellationToken);
        else
            await environment.Output.WriteAsync(text.AsMemory(), cancellationToken);
        return ExitCode.Success;
    }

    private static void RequireUsable(CommandEnvironment environment, ExportOptions export, IReadOnlyList<string> names)
    {
        if ((export.Format == Text) != (export.Article is not null))
            throw new CommandException(ExitCode.Usage, "--format text requires --article, and --article requires --format text.");
        if (names.Count > 1 && !(_formats.TryGetValue(export.Format, out var format) && _joined.Contains(format)))
            throw new CommandException(
                ExitCode.Usage, $"--format {export.Format} takes one document; csl-json, bibtex, ris and nbib take several.");
        string[] inputs = [.. names, .. export.Article is { } article ? [article] : Array.Empty<string>()];
        InputFile.RequireOneStandard(inputs);
        foreach (var input in inputs)
            InputFile.RequireOther(environment, input, export.Output);
    }

    private static async Task<string> AnnotatedAsync(
        CommandEnvironment environment,
        EnrichedDocument document,
        ExportOptions export,
        CancellationToken cancellationToken
    )
    {
        await using var pipeline = await PipelineHost.OpenWithoutSourcesAsync(environment, new RunOptions(), cancellationToken);
        var largest = pipeline.Get<IOptions<EnrichmentOptions>>().Value.LargestArticle;
        var file = await ArticleFile.ReadAsync(environment, export.Article!, largest, cancellationToken);
        if (!file.IsRead)
            throw Unreadable(export, file.Problem);
        var annotated = AnnotatedText.Of(document, file.TakeBytes(), export.DoubtfulIds);
        return annotated.Text ?? throw Unreadable(export, annotated.Problem!);
    }

    // Spreadsheets read files without a byte order mark in the local encoding; programs at a pipe do not expect one.
    private static BinaryData Bytes(string text, string format) =>
        new((byte[])[.. format is "csv" or "tsv" ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text)]);

    private static CommandException Unreadable(ExportOptions export, string problem) =>
        new(ExitCode.InputUnreadable, $"{PlainText.Of(export.Article!)}: {problem}");

    private sealed record ExportOptions(string[] Documents, string Format, string? Output, string? Article, bool DoubtfulIds);
}
