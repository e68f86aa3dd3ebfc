using EnrichPipeline.Model;

namespace EnrichPipeline.Reading;

/// <summary>Reads a name from a field, in either order: "Doe, Jo A." or "Jo A. van Doe".</summary>
internal static class WrittenName
{
    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal)
    {
        "van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "du", "la", "le", "ter", "ten", "zu", "al", "el", "bin",
        "ibn", "af", "av",
    };
    private static readonly HashSet<string> Suffixes = new(StringComparer.OrdinalIgnoreCase)
    {
        "Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV",
    };

    public static PersonName? Of(string text)
    {
        var name = text.Trim().TrimEnd(',', ';');
        if (name.Length == 0)
            return null;
        return name.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) switch
        {
            [var family, var suffix, var given, ..] when Suffixes.Contains(suffix) => new PersonName(family, $"{given} {suffix}"),
            [var natural, var suffix] when Suffixes.Contains(suffix) => GivenNameFirst(natural),
            [var family, var given, ..] => new PersonName(family, given),
            [var natural] => GivenNameFirst(natural),
            _ => null,
        };
    }

    /// <summary>Returns the name as reference lists print it: "Doe JA".</summary>
    public static string Printed(PersonName name) => name.Given is null ? name.Family : $"{name.Family} {Initials(name.Given)}".TrimEnd();

    private static PersonName GivenNameFirst(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 1)
            return new PersonName(name, null);
        var last = words.Length - 1;
        if (IsInitials(words[last]) && !IsInitials(words[0]))
            return new PersonName(string.Join(' ', words[..last]), words[last]);
        while (last > 1 && Particles.Contains(words[last - 1]))
            last--;
        return new PersonName(string.Join(' ', words[last..]), string.Join(' ', words[..last]));
    }

    private static bool IsInitials(string word) => word.Length <= 4 && word.All(c => char.IsUpper(c) || c is '.' or '-');

    private static string Initials(string given)
    {
        var parts = given.Split([' ', '.', '-', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(
            parts
                .Where(part => char.IsLetter(part[0]) && !Suffixes.Contains(part))
                .Select(part => part.Length <= 3 && part.All(char.IsUpper) ? part : char.ToUpperInvariant(part[0]).ToString()));
    }
}
