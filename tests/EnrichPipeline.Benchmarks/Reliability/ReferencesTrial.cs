using System.Diagnostics;
using System.Text.Json;
using EnrichPipeline.Benchmarks.Crashes;

namespace EnrichPipeline.Benchmarks.Reliability;

/// <summary>Resolves some references with <c>enrich references</c>, without its cache.</summary>
internal sealed class ReferencesTrial(string enrich, IReadOnlyList<string> texts, IReadOnlyDictionary<string, string?> settings)
{
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(5);

    /// <summary>Returns the answers in order, and the exit code.</summary>
    public async Task<Outcome> RunAsync()
    {
        var input = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(input, texts);
            using var process = EnrichProcess.Start(enrich, ["references", input, "--no-cache"], settings);
            process.BeginErrorReadLine();
            var lines = await ReadAsync(process);
            return new Outcome(lines, process.ExitCode);
        }
        finally
        {
            File.Delete(input);
        }
    }

    /// <summary>
    /// The trial holds if each reference is answered once and in order (as without faults, with one right id fewer, or as unavailable), and
    /// if the exit code agrees.
    /// </summary>
    public static (bool Held, string Note) Compare(Outcome expected, Outcome actual)
    {
        var pairs = expected.Answers.Zip(actual.Answers).ToList();
        var same = pairs.Count(pair => pair.First == pair.Second);
        var unavailable = pairs.Count(pair => pair.First != pair.Second && pair.Second.Verdict == Answer.Unavailable);
        var wrong = pairs.Where(pair => pair.Second.IsWrongBeside(pair.First)).ToList();
        var inOrder = actual.Answers.Select((answer, i) => answer.Index == i).All(right => right);
        var code = actual.Answers.Any(answer => answer.Verdict == Answer.Unavailable) ? 1 : 0;
        var held = expected.Answers.Count == actual.Answers.Count && inOrder && wrong.Count == 0 && actual.ExitCode == code;
        var less = pairs.Count - same - unavailable - wrong.Count;
        return (
            held,
            $"{actual.Answers.Count} answered: {same} as without, {unavailable} unavailable, {less} with an id less, "
            + $"{wrong.Count} wrong {(wrong.Count > 0 ? wrong[0] : "")}; exit code {actual.ExitCode}");
    }

    private static async Task<List<Answer>> ReadAsync(Process process)
    {
        using var patience = new CancellationTokenSource(_longest);
        await using var killed = patience.Token.Register(process.Kill);
        var answers = new List<Answer>();
        while (await process.StandardOutput.ReadLineAsync(CancellationToken.None) is { } line)
            answers.Add(Answer.Of(line));
        await process.WaitForExitAsync(CancellationToken.None);
        return answers;
    }

    internal sealed record Outcome(IReadOnlyList<Answer> Answers, int ExitCode);

    internal sealed record Answer(int Index, string Verdict, string? Doi, string? Pmid)
    {
        public const string Unavailable = "unavailable";
        private const string NotFound = "notFound";

        /// <summary>Whether the answer has another id than without faults, or is "not found" although the work exists.</summary>
        public bool IsWrongBeside(Answer expected) =>
            (Doi is not null && Doi != expected.Doi)
            || (Pmid is not null && Pmid != expected.Pmid)
            || (Verdict == NotFound && expected.Verdict != NotFound);

        public static Answer Of(string line)
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            return new Answer(
                root.GetProperty("index").GetInt32(),
                root.GetProperty("verdict").GetString()!,
                root.GetProperty("doi").GetString(),
                root.GetProperty("pmid").GetString());
        }
    }
}
