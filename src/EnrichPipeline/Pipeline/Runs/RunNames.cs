using System.Globalization;

namespace EnrichPipeline.Pipeline.Runs;

/// <summary>The names of the blobs in the container <c>runs</c>.</summary>
internal static class RunNames
{
    public const string OpenPrefix = "open/";

    public static string Manifest(Run run) => $"{run.Key}/article.json";

    public static string ResultsPrefix(Run run) => $"{run.Key}/references/";

    public static string Result(Run run, int ordinal) =>
        string.Create(CultureInfo.InvariantCulture, $"{run.Key}/references/{ordinal}.json");

    public static string Current(string article) => $"current/{Run.ArticleKey(article)}.json";

    /// <summary>The prefix of the blobs of every run of an article.</summary>
    public static string AllOf(string article) => $"{Run.ArticleKey(article)}-";

    /// <summary>The prefix of the open runs of an article.</summary>
    public static string OpenOf(string article) => $"{OpenPrefix}{AllOf(article)}";

    public static string Open(Run run) => $"{OpenPrefix}{run.Key}.json";

    public static string ArticleKeyOfOpen(string name) => name[OpenPrefix.Length..].Split('-')[0];
}
