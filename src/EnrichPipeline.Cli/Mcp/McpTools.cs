using System.ComponentModel;
using System.Text;
using System.Text.Json;
using EnrichPipeline.Articles;
using EnrichPipeline.Cli.Hosting;
using EnrichPipeline.Cli.Output;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Http;
using EnrichPipeline.Pipeline.InProcess;
using EnrichPipeline.Reports;
using EnrichPipeline.Settings;
using Microsoft.Extensions.Options;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace EnrichPipeline.Cli.Mcp;

/// <summary>The tools that assistants may call. All but <c>get_report</c> answer in JSON. The size of their input is limited.</summary>
internal sealed class McpTools(PipelineHost pipeline)
{
    private const string Instructions =
        "Finds the DOI and PMID of scholarly references and says what is wrong with them. A flag is a lead for a person, never proof of "
        + "fabrication; notFound means that the sources that were asked lack the work; unavailable means that one could not be asked.";

    private readonly LatestDocuments _documents = new();
    private readonly IdentifierLookup _lookup = IdentifierLookup.Of(pipeline);
    private readonly bool? _sandbox = pipeline.Get<IOptions<EnrichPipelineOptions>>().Value.SandboxRecords is null ? null : true;

    public static McpServerOptions Options(McpTools tools) => new()
    {
        ServerInfo = new Implementation { Name = "enrich", Title = "EnrichPipeline", Version = ToolVersion.Text },
        ServerInstructions = Instructions,
        ToolCollection =
        [
            Tool("split_references", tools.SplitReferencesAsync, asks: false),
            Tool("enrich_article", tools.EnrichArticleAsync, asks: true),
            Tool("resolve_references", tools.ResolveReferencesAsync, asks: true),
            Tool("look_up_identifier", tools.LookUpIdentifierAsync, asks: true),
            Tool("get_report", tools.GetReport, asks: false),
        ],
    };

    private static McpServerTool Tool(string name, Delegate call, bool asks) => McpServerTool.Create(
        call, new McpServerToolCreateOptions { Name = name, ReadOnly = true, OpenWorld = asks });

    [Description("Finds the reference list in the text of an article and splits it into references. Asks no source.")]
    private async Task<string> SplitReferencesAsync(
        [Description("The text of the article, with its reference list.")] string text, CancellationToken cancellationToken)
    {
        var reading = await pipeline.Get<TimeLimitedReader>().ReadAsync("text", McpLimits.BytesOf(text), cancellationToken);
        return reading.Succeeded
            ? JsonSerializer.Serialize([.. reading.Article.References.Select(SplitLine.Of)], McpJson.Lines.SplitLineArray)
            : throw new McpException(reading.Problem);
    }

    [Description("Splits an article into references and resolves each: DOI, PMID, verdict, and what is wrong. Only citations are sent.")]
    private async Task<string> EnrichArticleAsync(
        [Description("The text of the article, with its reference list.")] string text, CancellationToken cancellationToken)
    {
        var bytes = McpLimits.BytesOf(text);
        var enriched = await pipeline.Get<ArticleEnricher>().EnrichAsync("text", bytes, null, cancellationToken);
        return enriched.Succeeded
            ? JsonSerializer.Serialize(ArticleAnswer.Of(_documents.Add(enriched.Document), enriched.Document), McpJson.Lines.ArticleAnswer)
            : throw new McpException(enriched.Problem);
    }

    [Description("Resolves printed references: DOI, PMID, verdict, confidence and what is wrong, in order.")]
    private async Task<string> ResolveReferencesAsync(
        [Description("References as they are printed, 200 at most.")] string[] references, CancellationToken cancellationToken)
    {
        McpLimits.Require(references);
        var answers = new List<ReferenceAnswer>();
        await foreach (var resolved in pipeline.Get<ReferenceStream>().ResolveAsync(references.ToAsyncEnumerable(), cancellationToken))
            answers.Add(ReferenceAnswer.Of(resolved) with { Sandbox = _sandbox });
        return JsonSerializer.Serialize([.. answers], McpJson.Lines.ReferenceAnswerArray);
    }

    [Description("Looks up one identifier, a DOI or a PMID: whether it is registered, its record, and notices such as a retraction.")]
    private async Task<string> LookUpIdentifierAsync(
        [Description("A DOI (10.1056/nejmoa041668) or a PMID (15703420).")] string id, CancellationToken cancellationToken) =>
        JsonSerializer.Serialize(
            await _lookup.FindAsync(id, cancellationToken) with { Sandbox = _sandbox }, McpJson.Lines.IdentifierAnswer);

    [Description("Returns the report of an article that enrich_article has enriched in this session.")]
    private string GetReport(
        [Description("The number that enrich_article returned.")] int article,
        [Description("One of html, json, csl-json, bibtex, ris, csv.")] string format = "html")
    {
        var document = _documents.Find(article) ?? throw new McpException($"There is no article {article}: call enrich_article first.");
        return format switch
        {
            "html" => HtmlReport.Of(document),
            "json" => Encoding.UTF8.GetString(DocumentJson.Bytes(document)),
            "csl-json" => ReferenceExport.Write(document, ExportFormat.CslJson),
            "bibtex" => ReferenceExport.Write(document, ExportFormat.BibTeX),
            "ris" => ReferenceExport.Write(document, ExportFormat.Ris),
            "csv" => ReferenceExport.Write(document, ExportFormat.Csv),
            _ => throw new McpException("The format must be html, json, csl-json, bibtex, ris or csv."),
        };
    }
}
