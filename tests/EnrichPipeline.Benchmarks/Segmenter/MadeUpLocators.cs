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

    /// <summary>Pages that are counted in each part: 8.1-8.24.</summary>
    private string InParts()
    {
        var part = Number(1, 40);
        return $"{part}.1{random.Pick(_dashes)}{part}.{Number(2, 40)}";
    }

    /// <summary>Volumes of a journal that is printed in series: B72, A904-905.</summary>
    public string LetteredVolume()
    {
        var number = random.Next(1, 900);
        return random.Pick("A", "B", "C", "D") + number + (random.Next(12) == 0 ? $"-{number + 1}" : "");
    }

    public static string Roman(int number)
    {
        var roman = new StringBuilder();
        foreach (var (value, letters) in new[] { (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I") })
            for (; number >= value; number -= value)
                roman.Append(letters);
        return roman.ToString();
    }
}
