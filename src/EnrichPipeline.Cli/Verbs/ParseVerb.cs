using System.CommandLine;
using EnrichPipeline.Citations;
using EnrichPipeline.Cli.Input;
using EnrichPipeline.Cli.Output;
using EnrichPipeline.Model;
using EnrichPipeline.Reports;

namespace EnrichPipeline.Cli.Verbs;

/// <summary>
/// <c>enrich parse</c>: reads the fields of one reference per line and writes one JSON line for each, in order; needs no network and no
/// settings.
/// </summary>
internal static class ParseVerb
{
    private static readonly Dictionary<string, ExportFormat> _formats = new()
    {
        ["csl-json"] = ExportFormat.CslJson,
        ["bibtex"] = ExportFormat.BibTeX,
        ["ris"] = ExportFormat.Ris,
    };

    public static Command Create(CommandEnvironment environment)
    {
        var file = NamedArgument.Of<string>("FILE", "References, one per line, in UTF-8; - for stdin. Blank lines are only counted.");
        var format = new Option<string?>("--format")
        {
            Description = $"Write {string.Join(", ", _formats.Keys)} instead of JSON lines.",
            HelpName = "FORMAT",
        };
        format.AcceptOneOf([.. _formats.Keys]);
        var explain = new Option<bool>("--explain")
        {
            Description = "Add to each line its words with the fields that they were read as, and the confidence of each field.",
        };
        var output = CommonOptions.Out("Write here (default: stdout).", "FILE");
        var verb = new Command("parse", HelpTexts.Parse) { file, format, explain, output };
        verb.SetAction((parsed, token) => parsed.GetValue(format) is { } wanted
            ? ExportAsync(environment, parsed.GetRequiredValue(file), parsed.GetValue(output), _formats[wanted], token)
            : WriteLinesAsync(environment, parsed.GetRequiredValue(file), parsed.GetValue(output), parsed.GetValue(explain), token));
        return verb;
    }

    private static async Task<int> WriteLinesAsync(
        CommandEnvironment environment,
        string file,
        string? output,
        bool explain,
        CancellationToken cancellationToken
    )
    {
        InputFile.RequireOther(environment, file, output);
        await using var input = InputFile.Open(environment, file);
        await using var lines = JsonLines.Open(environment, output);
        await foreach (var line in ReferenceLines.ReadPlacedAsync(input, cancellationToken))
            await lines.WriteAsync(Line(line.Index, line.Text, explain), OutputJson.Lines.ParseLine, cancellationToken);
        await lines.CompleteAsync(cancellationToken);
        return ExitCode.Success;
    }

    private static ParseLine Line(int index, string text, bool explain)
    {
        var citation = CitationParser.Parse(text);
        var line = ParseLine.Of(index, text, citation);
        return explain ? line with { Confidence = citation.Confidence, Tokens = CitationParser.Explain(text) } : line;
    }

    private static async Task<int> ExportAsync(
        CommandEnvironment environment,
        string file,
        string? output,
        ExportFormat format,
        CancellationToken cancellationToken
    )
    {
        InputFile.RequireOther(environment, file, output);
        await using var input = InputFile.Open(environment, file);
        var citations = new List<Citation>();
        await foreach (var line in ReferenceLines.ReadPlacedAsync(input, cancellationToken))
            citations.Add(CitationParser.Parse(line.Text));
        var written = ReferenceExport.Write(citations, format);
        if (output is not null)
            await AtomicFile.WriteAsync(environment.PathOf(output), BinaryData.FromString(written), cancellationToken);
        else
            await environment.Output.WriteAsync(written.AsMemory(), cancellationToken);
        return ExitCode.Success;
    }
}
