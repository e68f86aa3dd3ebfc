using System.Runtime.CompilerServices;
using System.Text.Json;
using EnrichPipeline.Cli.Input;
using EnrichPipeline.Cli.Output;

namespace EnrichPipeline.Cli.Checking;

/// <summary>Reads labelled references from JSON lines.</summary>
internal static class LabelledFile
{
    public static async IAsyncEnumerable<Labelled> ReadAsync(
        CommandEnvironment environment, string file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var stream = InputFile.Open(environment, file);
        using var reader = new StreamReader(stream);
        for (var number = 1; await reader.ReadLineAsync(cancellationToken) is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
                yield return Parse(line, number);
        }
    }

    private static Labelled Parse(string line, int number)
    {
        try
        {
            if (JsonSerializer.Deserialize(line, OutputJson.Lines.LabelledLine) is { Text: { } text } labelled)
                return Labelled.Of(text, labelled);
        }
        catch (JsonException)
        {
            // Reported below.
        }

        throw new CommandException(
            ExitCode.InputUnreadable,
            $"Line {number} is not a labelled reference: it needs text, and may have doi, pmid, null and independent."
        );
    }
}
