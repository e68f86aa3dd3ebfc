using System.Globalization;
using EnrichPipeline.Articles;
using EnrichPipeline.Model;

namespace EnrichPipeline.Tests.Articles;

/// <summary>The sample article of the repository, and the contents of its list.</summary>
internal static class SampleArticle
{
    public static byte[] Bytes { get; } = File.ReadAllBytes(Path.Combine(Root(), "samples", "lenalidomide-review.txt"));

    public static IReadOnlyList<Reference> Expected { get; } =
        [.. File.ReadAllLines(Path.Combine(Root(), "tests", "EnrichPipeline.Tests", "Articles", "lenalidomide-review.tsv")).Select(Row)];

    private static Reference Row(string line) =>
        line.Split('\t') is [var ordinal, var label, var offset, var length, var hints, var printed]
            ? new Reference(Number(ordinal), label, printed, Number(offset), Number(length), [.. hints.Split('|').Select(Hint)])
            : throw new FormatException(line);

    private static LinkHint Hint(string word) => Enum.Parse<LinkHint>(word.Replace(" ", "", StringComparison.Ordinal));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "EnrichPipeline.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
        return folder.FullName;
    }
}
