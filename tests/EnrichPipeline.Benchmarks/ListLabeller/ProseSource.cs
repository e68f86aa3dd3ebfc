using System.Globalization;

namespace EnrichPipeline.Benchmarks.ListLabeller;

/// <summary>Makes lines of text that are not references: real ones cut from theses, and invented ones.</summary>
internal sealed class ProseSource(IReadOnlyList<string[]> real, IReadOnlyList<string> words, Random random)
{
    private static readonly Dictionary<string, string[]> _small = new()
    {
        ["de"] =
            (
                "der die das und ist von zu mit sich des auf für im dem nicht ein eine als auch an werden aus hat dass sie nach wird bei "
                + "einer um sind wie über so zum war nur oder aber durch"
            ).Split(
                ' '
            ),
        ["en"] =
            (
                "the of and to in that is was for on with as by are this be from at which it not or an these can but they between also "
                + "than more its"
            ).Split(
                ' '
            ),
        ["fr"] = "les des et est une un que qui dans pour par sur au avec ce il sont pas plus ne se la le".Split(' '),
        ["es"] = "los las en es con una un por para su lo como del no al que el la y de".Split(' '),
    };

    private static readonly string[] _citations = ["({0} {1})", "({0}, {1}: {2})", "(vgl. {0} {1}: {2})", "[{2}]", "({0} & {0}, {1})"];

    /// <summary>Returns lines of real theses, with blank lines and page breaks.</summary>
    public IEnumerable<string> Real(int count)
    {
        var text = real[random.Next(real.Count)];
        var from = random.Next(Math.Max(1, text.Length - count));
        return text.Skip(from).Take(count);
    }

    public string Words(int count, bool capital = false)
    {
        var text = string.Join(' ', Enumerable.Range(0, count).Select(_ => words[random.Next(words.Count)]));
        return capital ? char.ToUpperInvariant(text[0]) + text[1..] : text;
    }

    /// <summary>Returns invented sentences, broken into lines of the given width.</summary>
    public List<string> Invented(int count, int width, string language)
    {
        var (lines, line, left, begins) = (new List<string>(), "", random.Next(6, 30), true);
        while (lines.Count < count)
        {
            var word = random.Next(100) < 45 ? Pick(_small[language]) : Pick(words);
            word = begins ? char.ToUpperInvariant(word[0]) + word[1..] : language == "de" ? word : word.ToLowerInvariant();
            (begins, left) = (false, left - 1);
            if (left <= 0)
                (word, left, begins) = (word + Ending(), random.Next(6, 30), true);
            else if (random.Next(12) == 0)
                word += ",";
            if (line.Length + word.Length >= width)
            {
                lines.Add(line);
                line = "";
            }

            line = line.Length == 0 ? word : line + ' ' + word;
            if (begins && random.Next(7) == 0)
            {
                lines.Add(line);
                line = "";
            }
        }

        return lines;
    }

    private string Ending()
    {
        var citation = random.Next(10) < 3 ? " " + string.Format(CultureInfo.InvariantCulture, Pick(_citations), Words(1, capital: true),
            random.Next(1950, 2020), random.Next(1, 300)) : "";
        return citation + (random.Next(6) == 0 ? Pick(["?", ":"]) : ".")
            + (random.Next(12) == 0 ? random.Next(1, 60).ToString(CultureInfo.InvariantCulture) : "");
    }

    private string Pick(IReadOnlyList<string> choices) => choices[random.Next(choices.Count)];
}
