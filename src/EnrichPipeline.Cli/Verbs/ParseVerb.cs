using System.CommandLine;
using EnrichPipeline.Citations;
using EnrichPipeline.Cli.Input;
using EnrichPipeline.Cli.Output;
using EnrichPipeline.Model;
using EnrichPipeline.Reports;

namespace EnrichPipeline.Cli.Verbs;

/// <summary><c>enrich parse</c>: a reference a line in, its fields out as a JSON line, in order; no network, no settings.</summary>
internal static class ParseVerb
{
    private static readonly Dictionary<string, ExportFormat> _formats = new()
    {
        ["csl-json"] = ExportFormat.CslJson,
        ["bibtex"] = ExportFormat.BibTeX,
        ["ris"] = ExportFormat.Ris,
    };

    public static Command Create(CommandEnvironment surroundings)
    {
        var file = NamedArgument.Of<string>("FILE", "One reference a line, UTF-8; - for stdin.");
        var format = new Option<string?>("--format") { Description = $"Write {string.Join(", ", _formats.Keys)} instead of JSON lines.", HelpName = "FORMAT" };
        format.AcceptOnlyFromAmong([.. _formats.Keys]);
        var explain = new Option<bool>("--explain") { Description = "Lines get the words with the fields they were read as, and how sure that is." };
        var output = CommonOptions.Out("Write here (default: stdout).", "FILE");
        var verb = new Command("parse", HelpTexts.Parse) { file, format, explain, output };
        verb.SetAction((parsed, token) => parsed.GetValue(format) is { } wanted
            ? ExportAsync(surroundings, parsed.GetRequiredValue(file), parsed.GetValue(output), _formats[wanted], token)
            : WriteLinesAsync(surroundings, parsed.GetRequiredValue(file), parsed.GetValue(output), parsed.GetValue(explain), token));
        return verb;
    }

    private static async Task<int> WriteLinesAsync(CommandEnvironment surroundings, string file, string? output, bool explain, CancellationToken cancellationToken)
    {
        InputFile.RequireOther(surroundings, file, output);
        await using var input = InputFile.Open(surroundings, file);
        await using var lines = JsonLines.Open(surroundings, output);
        var index = 0;
        await foreach (var text in ReferenceLines.ReadAsync(input, cancellationToken))
            await lines.WriteAsync(Line(index++, text, explain), LineJson.Lines.ParseLine, cancellationToken);
        await lines.CompleteAsync(cancellationToken);
        return ExitCode.Success;
    }

    private static ParseLine Line(int index, string text, bool explain)
    {
        var citation = CitationParser.Parse(text);
        var line = ParseLine.Of(index, text, citation);
        return explain ? line with { Confidence = citation.Confidence, Tokens = CitationParser.Explain(text) } : line;
    }

    private static async Task<int> ExportAsync(CommandEnvironment surroundings, string file, string? output, ExportFormat format, CancellationToken cancellationToken)
    {
        InputFile.RequireOther(surroundings, file, output);
        await using var input = InputFile.Open(surroundings, file);
        var citations = new List<Citation>();
        await foreach (var text in ReferenceLines.ReadAsync(input, cancellationToken))
            citations.Add(CitationParser.Parse(text));
        var written = ReferenceExport.Write(citations, format);
        if (output is not null)
            await WholeFile.WriteAsync(surroundings.PathOf(output), BinaryData.FromString(written), cancellationToken);
        else
            await surroundings.Output.WriteAsync(written.AsMemory(), cancellationToken);
        return ExitCode.Success;
    }
}
