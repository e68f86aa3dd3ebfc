namespace EnrichPipeline.Tests.Infrastructure;

/// <summary>The files of docs/, as they are published.</summary>
internal static class Documentation
{
    public static IEnumerable<string> Lines(string file) => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "docs", file));

    /// <summary>Returns the rows of the tables in a file as cells. The first and last cell are the empty ones outside the bars.</summary>
    public static IEnumerable<string[]> Rows(string file) =>
        Lines(file).Where(line => line.StartsWith('|')).Select(line => line.Split('|', StringSplitOptions.TrimEntries));
}
