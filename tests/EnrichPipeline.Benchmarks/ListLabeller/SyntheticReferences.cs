using System.Globalization;

namespace EnrichPipeline.Benchmarks.ListLabeller;

/// <summary>Makes lists of references in styles and scripts that are rare in the labelled data.</summary>
internal sealed class SyntheticReferences(IReadOnlyList<CitedWorkRecord> records, Random random)
{
    private static readonly string[] _givens =
        (
            "Hans Peter Klaus Wolfgang Jürgen Karl Heinz Werner Gerhard Helmut Ulrich Monika Ursula Renate Sabine Andrea Michael "
            + "Götz Ulla Friederike Pierre Michel Jean-Paul Marie Anna María José Luis Giovanni Paola Ljudmila Oleg Ivan"
        ).Split(
            ' '
        );
    private static readonly string[] _publishers =
        (
            "Suhrkamp|Springer|VS Verlag|Campus|Leske + Budrich|Westdeutscher Verlag|Nomos|Beltz|De Gruyter|C.H. Beck|"
            + "Cambridge University Press|Routledge|Sage|Gallimard|PUF|Fondo de Cultura Económica|Il Mulino|Oxford University Press|"
            + "MIT Press|IEEE|ACM"
        ).Split(
            '|'
        );
    private static readonly string[] _places =
        (
            "Frankfurt am Main|Frankfurt a. M.|Wiesbaden|Opladen|Berlin|München|Hamburg|Köln|Stuttgart|New York|London|Paris|Madrid|"
            + "Bologna|Chicago|Cambridge|Wien|Zürich|Köln/Opladen|Tübingen"
        ).Split(
            '|'
        );
    private static readonly string[] _journals =
        (
            "Kölner Zeitschrift für Soziologie und Sozialpsychologie|Zeitschrift für Soziologie|Leviathan|"
            + "Politische Vierteljahresschrift|American Sociological Review|European Journal of Political Research|"
            + "Historical Social Research|Soziale Welt|Revue française de sociologie|ZUMA-Nachrichten|WSI-Mitteilungen|Das Parlament|"
            + "Die Zeit|American Economic Review"
        ).Split(
            '|'
        );
    private static readonly string[] _bodies =
        (
            "Statistisches Bundesamt|OECD|Bundesministerium für Arbeit|World Bank|European Commission|BMBF|UNESCO|OpenAI|"
            + "World Health Organization|R Core Team|United Nations, Department of Economic Affairs"
        ).Split(
            '|'
        );

    /// <summary>Returns a sorted list in one style of the humanities and social sciences.</summary>
    public List<string> SocialSciences(int count)
    {
        var style = new HumanitiesStyle(random.Next(11), random.Next(6), random.Next(4), random.Next(4), random.Next(100) < 15);
        var stop = random.Next(10) < 7;
        return Sorted(count, () => Humanities(style), stop ? "." : "");
    }

    /// <summary>Returns a list in one style of the sciences: Chicago, ACL, MLA, Vancouver, LNCS, physics and others.</summary>
    public List<string> Sciences(int count)
    {
        var style = random.Next(14);
        var list = Enumerable.Range(0, count).Select(_ => Science(style, Work())).ToList();
        if (style < 11)
            list.Sort(StringComparer.OrdinalIgnoreCase);
        return list;
    }

    /// <summary>Returns a list in a script other than Latin.</summary>
    public List<string> OtherScript(int count)
    {
        var script = random.Next(OtherScripts.All.Length);
        return [.. Enumerable.Range(0, count).Select(_ => OtherScripts.All[script].Make(random))];
    }

    public CitedWorkRecord Work() => records[random.Next(records.Count)];

    private static List<string> Sorted(int count, Func<string> make, string end)
    {
        var list = Enumerable.Range(0, count).Select(_ => make().TrimEnd('.') + end).ToList();
        list.Sort(StringComparer.Ordinal);
        return list;
    }

    private string Humanities(HumanitiesStyle style)
    {
        var work = Work();
        var names = work.Authors.Take(random.Next(3) switch { 0 => 2, 1 => 3, _ => 1 })
            .Select(author => (Family: style.Upper ? author.Family.ToUpperInvariant() : author.Family, Given: Given(author.Given)))
            .ToList();
        var authors = random.Next(100) < 7 ? Pick(_bodies) + Pick(" (Hg.)", " (Hrsg.)", "") : Authors(style.Authors, names);
        authors += random.Next(10) == 0 ? Pick(" (Hg.)", " (Hrsg.)", " (eds.)", " (Ed.)") : "";
        var year = Number(1930, 2016) + Pick("", "", "", "", "", "a", "b");
        var title = string.Format(CultureInfo.InvariantCulture, Pick("{0}", "„{0}“", "“{0}”", "{0}", style.Quote), work.Title);
        var between = style.Year switch
        {
            0 => $" ({year}): ",
            1 => $", {year}: ",
            2 => $" {year}: ",
            3 => $" ({year}). ",
            4 => ", ",
            _ =>
            ": "
        };
        return authors + between + title + Source(style, year);
    }

    private string Source(HumanitiesStyle style, string year)
    {
        var (place, publisher) = (Pick(_places), Pick(_publishers));
        var imprint = style.Imprint switch
        {
            0 => $"{place}: {publisher}",
            1 => place,
            2 => $"{place}, {publisher}",
            _ =>
            $"{publisher}, {place}"
        } + (style.Year > 3 ? " " + year : "");
        var pages = $"{random.Next(1, 400)}{Pick("-", "–")}{random.Next(401, 900)}";
        var editor = $"{Pick(_givens)} {Work().Authors[0].Family}";
        return random.Next(20) switch
        {
            < 8 =>
                $"{Pick(". ", ", ")}{Pick("In: ", "in: ", "", "")}{Pick(_journals)} "
                + $"{random.Next(1, 60)}{Pick($" ({random.Next(1, 6)})", $", H. {random.Next(1, 6)}", $"/{random.Next(1, 6)}", "")}"
                + $"{Pick(": ", ", S. ", ", ")}{pages}",
            < 13 =>
                $". In: {editor} {Pick("(Hg.)", "(Hrsg.)", "(eds.)")}: {Work().Title}. "
                + $"{imprint}{Pick(", S. ", ", ", ": ", ", pp. ")}{pages}",
            < 18 => $"{Pick(". ", ", ")}{imprint}",
            _ => Pick(
                ", unv. Manuskript",
                $", Diss. {place}",
                $". http://www.{editor.Split(' ')[^1].ToLowerInvariant()}.de/{random.Next(400)}/index.html (Zugriff "
                + $"{random.Next(1, 28)}.{random.Next(1, 12)}.200{random.Next(10)})",
                $" (= Arbeitspapier Nr. {random.Next(400)})"
            ),
        };
    }

    private static string Authors(int style, List<(string Family, string Given)> names) => style switch
    {
        0 => string.Join('/', names.Select(name => $"{name.Family}, {name.Given}")),
        1 => string.Join("; ", names.Select(name => $"{name.Family}, {name.Given}")),
        2 => string.Join(", ", names.Select(name => $"{name.Family}, {name.Given[0]}.")),
        3 => $"{names[0].Family}, {names[0].Given}" + string.Concat(names.Skip(1).Select(name => $", {name.Given} {name.Family}")),
        4 => string.Join(" / ", names.Select(name => $"{name.Family}, {name.Given[0]}.")),
        5 => string.Join(" und ", names.Select(name => $"{name.Given} {name.Family}")),
        6 => string.Join(", ", names.Select(name => $"{name.Family} {name.Given[0]}")),
        7 => string.Join(" & ", names.Select(name => $"{name.Family}, {name.Given[0]}.")),
        8 => string.Join(" & ", names.Select((name, i) => i == 0 ? $"{name.Family}, {name.Given}" : $"{name.Given} {name.Family}")),
        9 => string.Join("/", names.Select(name => name.Family)),
        _ => string.Join(", ", names.Select(name => $"{name.Given[0]}. {name.Family}")),
    };

    private string Science(int style, CitedWorkRecord work)
    {
        var full = work.Authors.Select(author => (author.Family, Given: Given(author.Given), Initials: Initials(author.Given))).ToList();
        var (first, others) = (full[0], full.Skip(1).ToList());
        var and = full.Count == 1 ? "" : full.Count == 2 ? " and " : ", and ";
        var given = string.Join(", ", full.Take(Math.Max(1, full.Count - 1)).Select(name => $"{name.Given} {name.Family}"))
            + (full.Count > 1 ? $"{and}{full[^1].Given} {full[^1].Family}" : "");
        given = random.Next(16) switch { 0 => Pick(_bodies), 1 or 2 => $"{first.Given} {first.Family} et al", _ => given };
        var (volume, pages) = (work.Volume.Length > 0 ? work.Volume : Number(1, 90), work.Pages.Length > 0 ? work.Pages : Number(100, 999));
        var book = random.Next(4) == 0;
        return style switch
        {
            0 =>
                $"{given}. {work.Year}. {work.Title}. "
                + $"{Pick($"In Proceedings of {work.Journal}, pages {pages}", $"{work.Journal}, {volume}:{pages}",
                    $"arXiv preprint arXiv:{Number(1000, 2300)}.{Number(10000, 99999)}")}.",
            1 => $"{given}. {work.Title}. {Pick($"In {work.Journal}", work.Journal)}, {work.Year}.",
            2 when random.Next(12) == 0 => $"“{work.Title}.” {work.Journal}, {Number(1, 28)} May {work.Year}, p. {Number(1, 90)}.",
            2 =>
                $"{first.Family}, {first.Given}{Rest(others)}. {(book ? work.Title : $"“{work.Title}.”")} "
                + $"{(book ? $"{Pick(_places)}: {Pick(_publishers)}, {work.Year}"
                    : $"{work.Journal}, vol. {volume}, no. {Number(1, 12)}, {work.Year}, pp. {pages}")}.",
            3 =>
                $"{first.Family}, {first.Given}{Rest(others)}. {work.Year}. {(book ? work.Title : $"“{work.Title}.”")} "
                + $"{(book ? $"{Pick(_places)}: {Pick(_publishers)}" : $"{work.Journal} {volume} ({Number(1, 12)}): {pages}")}.",
            4 =>
                $"{string.Join(", ", full.Select(name => $"{name.Family}, {Dotted(name.Initials)}"))}: {work.Title}. "
                + $"{(book ? $"{Pick(_publishers)} ({work.Year})" : $"{work.Journal} {volume}, {pages} ({work.Year})")}",
            5 =>
                $"{string.Join(", ", full.Select(name => $"{name.Family} {name.Initials}"))}. {work.Title}. {work.Journal}. "
                + $"{work.Year};{volume}({Number(1, 12)}):{pages}.",
            6 =>
                $"{string.Join(", ", full.Select(name => $"{name.Family}, {Dotted(name.Initials)}"))} ({work.Year}). {work.Title}. "
                + $"{work.Journal}, {volume}, {pages}.",
            7 =>
                $"{string.Join(", ", full.Select(name => $"{name.Family} {Dotted(name.Initials)}"))}, {work.Year}, {work.Journal}, "
                + $"{volume}, {pages.Split('-', '–')[0]}",
            8 when random.Next(3) == 0 => $"{first.Family} et al. {work.Year}, {work.Journal}, {volume}, {pages.Split('-', '–')[0]}",
            8 =>
                $"{string.Join(" & ", full.Take(2).Select(name => $"{name.Family}, {Dotted(name.Initials)}"))}"
                + $"{(full.Count > 2 ? " et al." : "")} {work.Year}, {work.Journal}, {volume}, {pages.Split('-', '–')[0]}",
            9 =>
                $"{given.Replace(" and ", Pick(" und ", " et ", " y ", " and "), StringComparison.Ordinal)} ({work.Year}): {work.Title}. "
                + $"{work.Journal}, {volume}, S. {pages}.",
            10 => random.Next(5) == 0
                ? $"{Pick(_bodies)}. {work.Year}. {work.Title}. {Pick(_places)}: {Pick(_publishers)}."
                : $"{first.Family}, {Dotted(first.Initials)}, {work.Year}. {work.Title}. {work.Journal} {volume}, {pages}.",
            11 =>
                $"{string.Join(", ", full.Select(name => $"{Dotted(name.Initials)} {name.Family}"))}, {work.Journal} {volume}, "
                + $"{pages.Split('-', '–')[0]} ({work.Year}).",
            12 =>
                $"{string.Join(", ", full.Select(name => $"{Dotted(name.Initials)} {name.Family}"))}, “{work.Title},” {work.Journal}, "
                + $"vol. {volume}, pp. {pages}, {work.Year}.",
            _ => $"{first.Family}, {first.Given}, {work.Title} ({Pick(_places)}: {Pick(_publishers)}, {work.Year}), {Number(2, 300)}.",
        };
    }

    private static string Rest(List<(string Family, string Given, string Initials)> others) => others.Count switch
    {
        0 => "",
        1 => $", and {others[0].Given} {others[0].Family}",
        _ => ", et al",
    };

    // Many records have initials only; an invented full name replaces them.
    private string Given(string given) => given.Length > 2 && !given.Contains('.') && given.Any(char.IsLower) ? given : Pick(_givens);

    private static string Initials(string given) => given.Length == 0 ? "A"
        : string.Concat(given.Split(' ', '.', '-').Where(part => part.Length > 0).Take(2).Select(part => part[0]));

    private static string Dotted(string initials) => string.Join(' ', initials.Select(letter => letter + "."));

    private string Number(int from, int to) => random.Next(from, to).ToString(CultureInfo.InvariantCulture);

    private string Pick(params ReadOnlySpan<string> choices) => choices[random.Next(choices.Length)];

    private readonly record struct HumanitiesStyle(int Authors, int Year, int QuoteKind, int Imprint, bool Upper)
    {
        public string Quote => QuoteKind switch { 1 => "„{0}“", 2 => "\"{0}\"", _ => "{0}" };
    }
}
