using Microsoft.Extensions.Logging;

namespace EnrichPipeline.Cli.Hosting;

/// <summary>Writes log messages to stderr, one line each, with whole exceptions only if verbose.</summary>
internal sealed class PlainLogging(TextWriter error, bool verbose) : ILoggerProvider
{
    private readonly TextWriter _error = TextWriter.Synchronized(error);

    public ILogger CreateLogger(string categoryName) => new PlainLogger(_error, verbose);

    public void Dispose()
    {
    }

    private sealed class PlainLogger(TextWriter error, bool verbose) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            var cause = exception is null ? "" : verbose ? $"{Environment.NewLine}{exception}" : $" ({exception.Message})";
            error.WriteLine($"{NameOf(logLevel)}: {formatter(state, exception)}{cause}");
        }

        private static string NameOf(LogLevel level) => level switch
        {
            LogLevel.Critical or LogLevel.Error => "error",
            LogLevel.Warning => "warning",
            _ => "info",
        };
    }
}
