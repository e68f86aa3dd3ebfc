using EnrichPipeline.Model;

namespace EnrichPipeline.Reading;

/// <summary>Reads a name from a field, in either order: "Doe, Jo A." or "Jo A. van Doe".</summary>
internal static class WrittenName
{
    public static PersonName? Of(string text)
    {
        var name = text.Trim().TrimEnd(',', ';');
        if (name.Length == 0)
            return null;
        return name.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) switch
        {
            [var family, var suffix, var given, ..] when NameWords.IsSuffix(suffix) => new PersonName(family, $"{given} {suffix}"),
            [var natural, var suffix] when NameWords.IsSuffix(suffix) => GivenNameFirst(natural),
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
        while (last > 1 && NameWords.IsParticle(words[last - 1]))
            last--;
        return new PersonName(string.Join(' ', words[last..]), string.Join(' ', words[..last]));
    }

    private static bool IsInitials(string word) => word.Length <= 4 && word.All(c => char.IsUpper(c) || c is '.' or '-');

    private static string Initials(string given)
    {
        var parts = given.Split([' ', '.', '-', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(
            parts
                .Where(part => char.IsLetter(part[0]) && !NameWords.IsSuffix(part))
                .Select(part => part.Length <= 3 && part.All(char.IsUpper) ? part : char.ToUpperInvariant(part[0]).ToString()));
    }
}
