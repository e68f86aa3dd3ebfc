using Microsoft.Extensions.Options;

namespace EnrichPipeline.Cli.Hosting;

/// <summary>Extracts the messages of settings validation from an exception.</summary>
internal static class SettingsProblems
{
    /// <summary>Returns each message once; none if the exception has another cause.</summary>
    public static IReadOnlyList<string> Of(Exception error) => [.. Problems(error).Distinct()];

    private static IEnumerable<string> Problems(Exception error) =>
        error switch
        {
            AggregateException several => several.InnerExceptions.SelectMany(Problems),
            OptionsValidationException invalid => invalid.Failures,
            // A malformed value, found by the configuration binder.
            InvalidOperationException { InnerException: FormatException or ArgumentException or OverflowException } unreadable =>
            [
                unreadable.Message,
            ],
            _ => [],
        };
}
