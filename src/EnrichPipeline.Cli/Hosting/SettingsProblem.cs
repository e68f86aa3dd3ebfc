using Microsoft.Extensions.Options;

namespace EnrichPipeline.Cli.Hosting;

/// <summary>What validation found, as one text for a person.</summary>
internal static class SettingsProblem
{
    /// <summary>Null where the exception is about something else.</summary>
    public static string? In(Exception error)
    {
        var problems = Problems(error).Distinct().ToArray();
        return problems.Length == 0 ? null : string.Join(Environment.NewLine, problems);
    }

    private static IEnumerable<string> Problems(Exception error) => error switch
    {
        AggregateException several => several.InnerExceptions.SelectMany(Problems),
        OptionsValidationException invalid => invalid.Failures,
        // A number that is none, found by the configuration binder.
        InvalidOperationException { InnerException: FormatException or ArgumentException or OverflowException } unreadable => [unreadable.Message],
        _ => [],
    };
}
