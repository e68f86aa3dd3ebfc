namespace EnrichPipeline.Benchmarks.Reliability;

/// <summary>Prints each trial, when it has ended, as a row of a Markdown table; all commands share this table.</summary>
internal sealed class TrialTable
{
    private readonly TextWriter _output;
    private bool _allHeld = true;

    public TrialTable(TextWriter output)
    {
        _output = output;
        _output.WriteLine("| what | how often | held | note |");
        _output.WriteLine("|---|---|---|---|");
    }

    /// <summary>The exit code: 1 if any trial did not hold, otherwise 0.</summary>
    public int ExitCode => _allHeld ? 0 : 1;

    public void Add(Trial trial)
    {
        _allHeld &= trial.Held;
        _output.WriteLine($"| {trial.What} | {trial.Times:N0} | {(trial.Held ? "yes" : "**no**")} | {trial.Note} |");
        _output.Flush();
    }
}
