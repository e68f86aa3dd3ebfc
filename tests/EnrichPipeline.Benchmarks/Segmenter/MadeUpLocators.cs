using System.Globalization;
using System.Text;

namespace EnrichPipeline.Benchmarks.Segmenter;

/// <summary>Makes up dates, issues, supplements and pages in the ways that styles print them.</summary>
internal sealed class MadeUpLocators(Random random)
{
    private static readonly string[] _months =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ];
    private static readonly string[] _dashes = ["-", "–", "-", "–", " - ", " – ", "--"];

    public string Number(int least, int most) => Text(random.Next(least, most));

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    public string Day()
    {
        var month = _months[random.Next(12)];
        return random.Pick(
            month,
            month[..3],
            month[..3] + ".",
            $"{Number(1, 29)} {month}",
            $"{month} {Number(1, 29)}",
            $"{month[..3]} {Number(1, 29)}",
            $"{Number(1, 29)}.{Number(1, 13)}.",
            $"{month[..3]}/{_months[random.Next(12)][..3]}"
        );
    }

    /// <summary>Returns the rest of an ISO date after its year: -03-05.</summary>
    public string RestOfIsoDate() => $"-{random.Next(1, 13):00}-{random.Next(1, 29):00}";

    public string Volume() => random.Next(40) == 0
        ? $"{Number(10, 60)}{random.Pick("-", "/")}{Number(61, 99)}"
        : Number(1, random.Pick(40, 120, 400));

    /// <summary>Returns a volume that is bound in parts: I.2, 3/1.</summary>
    public string VolumeInParts() =>
        random.Pick(Roman(random.Next(1, 12)), Number(1, 12)) + random.Pick(".", "/") + Number(1, 4);

    /// <summary>Returns a volume of a journal that counts by year and month: 1703, 9906.</summary>
    public string YearAndMonth() => $"{random.Pick(random.Next(0, 25), random.Next(97, 100)):00}{random.Next(1, 13):00}";

    public string Issue() => random.Pick(Number(1, 13), Number(1, 13), Number(1, 13), Number(1, 13), Number(1, 60), "1/2", "3-4", "2–3");

    public string Supplement()
    {
        var word = random.Pick("Suppl", "Suppl.", "suppl", "Supplement", "Pt", "Part", "S");
        return random.Pick(
            $"{word} {Number(1, 9)}",
            $"{word} {Number(1, 60)}",
            $"{Number(1, 12)} {word} {Number(1, 4)}",
            word is "Pt" or "Part" or "S" ? $"{word}{Number(1, 9)}" : word,
            "Special Issue",
            "Database issue"
        );
    }

    public string Pages()
    {
        if (random.Next(60) == 0)
            return InParts();
        if (random.Next(60) == 0)
            return (Roman(random.Next(1, 30)) + random.Pick(_dashes) + Roman(random.Next(30, 60))).ToLowerInvariant();
        var first = random.Next(1, random.Pick(900, 900, 3000));
        var last = Text(first + random.Next(1, 40));
        if (random.Next(5) == 0 && last.Length > 2 && last.Length == Text(first).Length)
            last = last[^2..];
        var prefix = random.Next(25) == 0 ? random.Pick("S", "e", "W", "D") : "";
        return random.Next(15) == 0
            ? prefix + Text(first)
            : $"{prefix}{first}{random.Pick(_dashes)}{(prefix.Length > 0 && random.Next(2) == 0 ? prefix : "")}{last}";
    }

    public string FirstPage() => random.Pick(
        Number(1, 1500),
        Number(1, 1500),
        Number(1000, 999999),
        "L" + Number(1, 80),
        Number(1, 1500) + random.Pick("", "", "c", "R"),
        "S" + Number(1, 99)
    );

    public string ArticleNumber() => random.Pick(
        "e" + Number(1000, 99999),
        Number(1, 99999),
        "e" + Number(1000, 99999),
        "bav" + Number(100, 200),
        "RESEARCH00" + Number(10, 99)
    );

    /// <summary>Returns a number that belongs to no field, such as that of a report, of a preprint, or of the pages of a book.</summary>
    public string OtherNumber() => random.Pick(
        Number(1, 999),
        Number(1000, 99999),
        $"{Number(1001, 2012)}.{Number(10000, 99999)}",
        Number(10, 400)
    );

    /// <summary>Returns pages that are counted in each part: 8.1-8.24.</summary>
    private string InParts()
    {
        var part = Number(1, 40);
        return $"{part}.1{random.Pick(_dashes)}{part}.{Number(2, 40)}";
    }

    /// <summary>Returns a volume of a journal with lettered series: B72, A904-905.</summary>
    public string LetteredVolume()
    {
        var number = random.Next(1, 900);
        return random.Pick("A", "B", "C", "D") + number + (random.Next(12) == 0 ? $"-{number + 1}" : "");
    }

    /// <summary>Returns the version of a program: 4.3.1, 1.1-7.</summary>
    public string Version() =>
        $"{Number(0, 9)}.{Number(0, 20)}" + random.Pick("", $".{Number(0, 10)}", $"-{Number(1, 30)}", $".{Number(0, 10)}-{Number(1, 9)}");

    /// <summary>Returns the number of a patent: 7 123 456, 10 2005 012 345 A1, 2012/123456 A1.</summary>
    public string Patent() => random.Pick(
        $"{Number(3, 12)},{Number(100, 999)},{Number(100, 999)}",
        $"{Number(3, 12)} {Number(100, 999)} {Number(100, 999)}",
        $"{Number(3, 12)}{Number(100000, 999999)}",
        $"{Number(10, 20)} {Number(1990, 2024)} {Number(0, 9)}{Number(10, 99)} {Number(100, 999)}",
        $"{Number(1995, 2024)}/{Number(100000, 999999)}",
        $"{Number(1000000, 4000000)}"
    ) + random.Pick("", "", " A1", " B1", " B2", " C1", "A");

    /// <summary>Returns the number of a preprint on a server: 2020.02.11.20022053, 123456.</summary>
    public string Preprint() => random.Pick(
        $"{Number(2019, 2025)}.{random.Next(1, 13):00}.{random.Next(1, 29):00}.{Number(100000, 99999999)}",
        $"{random.Next(100, 999)}{random.Next(100, 999)}",
        $"rs-{Number(10000, 999999)}/v{Number(1, 4)}"
    );

    /// <summary>Returns the number that an institution gives its report: "NG136", "Cm 7881", "WHO/HTM/TB/2019.15", "NSF 22-300".</summary>
    public string ReportNumber() => random.Pick(
        $"{random.Pick("NG", "CG", "QS", "TA", "M", "RR-", "R", "TR-", "WP")}{Number(1, 900)}",
        $"{random.Pick("Cm", "Cmnd", "HC", "NSF", "NUREG", "AUS", "NCJ", "GAO")} {Number(100, 9999)}",
        $"{random.Pick("NSF", "NIH", "EPA", "AHRQ", "PHS", "GAO")} {Number(10, 99)}-{Number(100, 9999)}",
        $"{random.Pick("WHO/HTM/TB", "EMEA/CHMP/EWP", "CPMP/ICH", "WHO/NMH", "COM", "EUR")}/{Number(1995, 2024)}.{Number(1, 90)}",
        Number(1, 999));

    /// <summary>Returns a section of a classical work.</summary>
    public string Section() => random.Pick($"{Number(20, 1400)}{random.Pick("a", "b")}{Number(1, 30)}", $"{Number(1, 24)}.{Number(1, 90)}",
        $"{Number(1, 12)}.{Number(1, 40)}.{Number(1, 9)}", $"{Number(1, 24)}.{Number(1, 90)}–{Number(90, 120)}");

    /// <summary>Returns the number of a case at a court: 1 BvR 209/83.</summary>
    public string Docket() => $"{Number(1, 12)} {random.Pick("BvR", "ZR", "C", "AZR", "StR")} {Number(1, 400)}/{Number(10, 99)}";

    public static string Roman(int number)
    {
        var roman = new StringBuilder();
        foreach (var (value, letters) in new[] { (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I") })
            for (; number >= value; number -= value)
                roman.Append(letters);
        return roman.ToString();
    }
}
