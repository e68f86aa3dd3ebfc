using System.Text;

namespace EnrichPipeline.Benchmarks.Layouts;

/// <summary>Breaks text into lines of a given width.</summary>
internal static class Wrapping
{
    public static IEnumerable<string> Lines(string text, int width, string indent = "", Random? hyphenate = null)
    {
        var line = new StringBuilder();
        var lead = "";
        foreach (var word in text.Split(' '))
        {
            var rest = word;
            if (line.Length > 0 && lead.Length + line.Length + 1 + rest.Length > width)
            {
                rest = BreakWord(line, rest, width - lead.Length, hyphenate);
                yield return lead + line;
                line.Clear();
                lead = indent;
            }

            if (line.Length > 0)
                line.Append(' ');
            line.Append(rest);
        }

        yield return lead + line;
    }

    // As in typesetting, two letters or more stay on the line and three or more move to the next.
    private static string BreakWord(StringBuilder line, string word, int width, Random? hyphenate)
    {
        var room = width - line.Length - 2;
        if (
            hyphenate is null
            || room < 3
            || word.Length < 7
            || !word.All(char.IsLetter)
            || !word.Skip(1).All(char.IsLower)
            || hyphenate.Next(10) < 2
        )
            return word;
        var cut = Math.Min(room, word.Length - 3);
        line.Append(' ').Append(word, 0, cut).Append('-');
        return word[cut..];
    }
}
