namespace EnrichPipeline.Cli;

/// <summary>The exit codes. Scripts rely on them.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>Some references are unavailable or failed, or an unexpected error occurred.</summary>
    public const int Incomplete = 1;

    /// <summary>The documents differ; only <c>enrich diff</c>.</summary>
    public const int Different = 1;

    public const int Usage = 2;

    /// <summary>A setting is missing or wrong, or an output cannot be written.</summary>
    public const int Configuration = 3;

    public const int InputUnreadable = 4;

    /// <summary>Some references need a person; only with <c>--fail-on</c>.</summary>
    public const int NeedsPerson = 5;

    /// <summary>Returns the exit code for two results. Any other failure takes precedence over <see cref="NeedsPerson"/>.</summary>
    public static int Worse(int one, int other) => (one, other) switch
    {
        (NeedsPerson, not Success) => other,
        (not Success, NeedsPerson) => one,
        _ => Math.Max(one, other),
    };

    /// <summary>The code that shells report for a program that Ctrl+C ended.</summary>
    public const int Interrupted = 130;

    /// <summary>
    /// The code that shells report for a program that ended because the reader of its output, such as <c>head</c>, closed it.
    /// </summary>
    public const int OutputClosed = 141;
}
