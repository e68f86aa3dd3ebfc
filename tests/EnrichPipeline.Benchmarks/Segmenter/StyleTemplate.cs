using System.Globalization;

namespace EnrichPipeline.Benchmarks.Segmenter;

/// <summary>A citation style: literal text, fields in braces, choices in brackets.</summary>
/// <param name="Kind">The kind of work that it prints.</param>
internal sealed record StyleTemplate(string Kind, int Weight, string Language, string Pattern)
{
    /// <summary>The styles that were written for training, of all kinds of works and in many languages.</summary>
    public static IReadOnlyList<StyleTemplate> Own { get; } = Read("Styles.txt");

    /// <summary>The styles of journals and publishers, derived from what they print.</summary>
    public static IReadOnlyList<StyleTemplate> Published { get; } = Read("PublishedStyles.txt");

    private static StyleTemplate[] Read(string file) =>
    [
        .. MadeUpMaterial.Lines(file)
            .Select(line => line.Split('\t'))
            .Select(parts => new StyleTemplate(parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture), parts[2], parts[3])),
    ];

    /// <summary>Makes all choices in the pattern at random, and returns its literal texts and fields in turn.</summary>
    public IReadOnlyList<(string Text, bool IsField)> Expand(Random random)
    {
        var parts = new List<(string, bool)>();
        Expand(Choose(Pattern, random), parts);
        return parts;
    }

    private static string Choose(string pattern, Random random)
    {
        while (pattern.LastIndexOf('[') is var open and >= 0)
        {
            var close = pattern.IndexOf(']', open);
            var choices = pattern[(open + 1)..close].Split('|');
            pattern = string.Concat(pattern.AsSpan(0, open), choices[random.Next(choices.Length)], pattern.AsSpan(close + 1));
        }
        return pattern.Replace('⟨', '[').Replace('⟩', ']');
    }

    private static void Expand(string pattern, List<(string, bool)> parts)
    {
        for (var at = 0; at < pattern.Length;)
        {
            var (open, close) = pattern[at] switch { '{' => ('{', '}'), '‹' => ('‹', '›'), _ => ('\0', '\0') };
            var end = open == '\0' ? pattern.AsSpan(at).IndexOfAny('{', '‹') : pattern.AsSpan(at).IndexOf(close) + 1;
            end = end < 0 ? pattern.Length : at + end;
            parts.Add(
                open == '\0'
                    ? (pattern[at..end], false)
                    : (open == '{' ? pattern[(at + 1)..(end - 1)] : "G:" + pattern[(at + 1)..(end - 1)], true)
            );
            at = end;
        }
    }
}
