using EnrichPipeline.Pipeline.InProcess;
using Spectre.Console;

namespace EnrichPipeline.Cli.Output;

/// <summary>A bar on stderr while work is under way, where stderr is a terminal; it leaves no trace.</summary>
internal static class ProgressBar
{
    public static Task<T> ShowAsync<T>(CommandEnvironment surroundings, string title, Func<IProgress<ResolvedCount>?, Task<T>> work)
    {
        if (!surroundings.ErrorIsTerminal)
            return work(null);
        return Screen.Error(surroundings).Progress().AutoClear(true).StartAsync(context =>
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
