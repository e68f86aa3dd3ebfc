using EnrichPipeline.Pipeline.InProcess;
using Spectre.Console;

namespace EnrichPipeline.Cli.Output;

/// <summary>A temporary progress bar on stderr, if that is a terminal.</summary>
internal static class ProgressBar
{
    public static Task<T> ShowAsync<T>(CommandEnvironment environment, string title, Func<IProgress<ResolvedCount>?, Task<T>> work)
    {
        if (!environment.ErrorIsTerminal)
            return work(null);
        return Screen.Error(environment).Progress().AutoClear(true).StartAsync(context =>
        {
            var task = context.AddTask(Markup.Escape(PlainText.Of(title)), maxValue: 1);
            task.IsIndeterminate = true;
            return work(new Bar(task));
        });
    }

    private sealed class Bar(ProgressTask task) : IProgress<ResolvedCount>
    {
        public void Report(ResolvedCount value)
        {
            task.IsIndeterminate = value.All == 0;
            task.MaxValue = Math.Max(value.All, 1);
            task.Value = value.Resolved;
        }
    }
}
