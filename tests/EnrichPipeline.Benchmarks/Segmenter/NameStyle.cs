using System.Globalization;

namespace EnrichPipeline.Benchmarks.Segmenter;

/// <summary>How a citation style prints a list of names: patterns for names, and what stands between them.</summary>
/// <param name="First">
/// The pattern of the first name: F family name, K family name in capitals, G given names, &lt;X. Y.&gt; initials.
/// </param>
/// <param name="Other">The pattern of all other names.</param>
/// <param name="Shown">The number of names that are printed before <paramref name="EtAl"/>; 0 if all are.</param>
internal sealed record NameStyle(
    int Weight, string First, string Other, string Between, string LastOfMany, string LastOfTwo, int Shown, string EtAl)
{
    public static NameStyle[] All { get; } =
    [
        .. MadeUpMaterial.Lines("NameStyles.txt")
            .Select(line => line.Split('\t'))
            .Select(parts => new NameStyle(
                int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1], parts[2], parts[3], parts[4], parts[5],
                parts[6].Length == 0 ? 0 : int.Parse(parts[6], CultureInfo.InvariantCulture), parts[7])),
    ];

    /// <summary>Prints people, of whom there must be at least one.</summary>
    public string Print(IReadOnlyList<(string Family, string Given)> people)
    {
        var shown = Shown > 0 && people.Count > Shown ? Shown : people.Count;
        var names = people.Take(shown).Select((person, index) => Name(index == 0 ? First : Other, person)).ToList();
        if (shown < people.Count)
            return string.Join(Between, names) + EtAl;
        return names.Count == 1
            ? names[0]
            : string.Join(Between, names.Take(names.Count - 1)) + (names.Count == 2 ? LastOfTwo : LastOfMany) + names[^1];
    }

    private static string Name(string pattern, (string Family, string Given) person)
    {
        var open = pattern.IndexOf('<', StringComparison.Ordinal);
        if (open < 0)
            return string.Concat(pattern.Select(sign => Part(sign, person)));
        var close = pattern.IndexOf('>', StringComparison.Ordinal);
        return string.Concat(pattern[..open].Select(sign => Part(sign, person))) + Initials(pattern[(open + 1)..close], person.Given)
            + string.Concat(pattern[(close + 1)..].Select(sign => Part(sign, person)));
    }

    private static string Part(char sign, (string Family, string Given) person) => sign switch
    {
        'F' => person.Family,
        'K' => person.Family.ToUpperInvariant(),
        'G' => person.Given,
        _ => sign.ToString(),
    };

    // The form is that of two initials, X and Y, or of one if only one is printed.
    private static string Initials(string form, string given)
    {
        var letters = given.Split(' ').Select(word => word.Split('-').Select(part => part[..1])).ToList();
        var (dot, second) = (form.Length > 1 && form[1] == '.' ? "." : "", form.IndexOf('Y', StringComparison.Ordinal));
        var words = letters.Select(word => string.Join(dot + (dot == "." ? "-" : ""), word));
        return second < 0
            ? words.First() + dot
            : string.Join(form[1..second], words) + (form[^1] == '.' ? "." : "");
    }
}
