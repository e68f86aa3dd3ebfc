namespace EnrichPipeline.Benchmarks.Segmenter;

/// <summary>Makes up lists of names with the order and punctuation that styles use.</summary>
internal sealed class MadeUpNames(MadeUpMaterial material, Random random)
{
    // The percentage of lists that are printed as a published style prints them.
    private const int OfStyles = 40;

    private static readonly NameStyle[] _styles = [.. NameStyle.All.SelectMany(style => Enumerable.Repeat(style, style.Weight))];
    private static readonly string[] _particles = ["von ", "van der ", "de ", "zu ", "Di ", "Mc", "O'", "de la ", "El "];

    public string Of(string language, int count)
    {
        if (language is "zh" or "ja" or "ko" or "ar" or "he" or "vi")
            return Whole(language, count);
        var people = Enumerable.Range(0, count).Select(_ => Person(language)).ToList();
        return language is "ru" or "el" or "uk" ? Initialled(people)
            : language is "hu" && random.Next(2) == 0 ? FamilyFirst(people)
            : random.Next(100) < OfStyles
                ? _styles[random.Next(_styles.Length)].Print([.. people.Select(person => (person.Family, person.Given))])
            : Western(people);
    }

    /// <summary>Returns names as footnotes print them: given names first.</summary>
    public string GivenFirst(string language, int count)
    {
        var names = Enumerable.Range(0, count).Select(_ => Person(language)).Select(person =>
            $"{(random.Next(3) == 0 ? person.Initials : person.Given)} {person.Family}");
        var sign = random.Pick(", ", ", ", "/", " / ");
        return Join(names, sign, sign == ", " ? random.Pick(", ", " und ", " and ", " u. ", " et ", " e ") : sign);
    }

    public int Count() => random.Pick(1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 6, 8, 12);

    private (string Family, string Given, string Initials) Person(string language)
    {
        var family = material.Family(random, language);
        if (random.Next(100) < 6 && MadeUpMaterial.IsLatin(language) && !family.Contains(' '))
            family = random.Pick(_particles) + family;
        var given = material.Pick(random, language is "ru" or "el" or "uk" || random.Next(3) > 0 ? language : "de", "given");
        // "M. Rainer Lepsius", "W. Bruce Croft"
        if (random.Next(100) < 15 && MadeUpMaterial.IsLatin(language))
            given = $"{(char)('A' + random.Next(23))}. {given}";
        // Styles that print given names print initials where the author is known by them.
        if (random.Next(100) < 8 && MadeUpMaterial.IsLatin(language))
            given = $"{(char)('A' + random.Next(23))}. {(char)('A' + random.Next(23))}.";
        var middle = random.Next(100) < 30 ? " " + (char)('A' + random.Next(23)) + "." : "";
        return language is "ru" or "el" or "uk" ? (family, given, given) : (family, given + middle, Initials(given) + middle);
    }

    private string Initials(string given)
    {
        var parts = given.Split(' ', '-');
        return string.Join(given.Contains('-') ? "-" : random.Pick(" ", ""), parts.Select(part => part[0] + "."));
    }

    private string Whole(string language, int count)
    {
        var names = Enumerable.Range(0, count).Select(_ => material.Family(random, language)).ToList();
        var sign = language switch
        {
            "ar" => random.Pick("، ", " و"),
            "he" => "; ",
            "vi" => ", ",
            "ko" => random.Pick(", ", "·", ",", "; "),
            "ja" => random.Pick("，", "・", ", ", "、"),
            _ => random.Pick(", ", "，", ",", "；", "、"),
        };
        return string.Join(sign, names) + (language == "zh" && random.Next(8) == 0 ? random.Pick(",等", "等") : "");
    }

    // "Tóth István – Szabó Éva"
    private string FamilyFirst(List<(string Family, string Given, string Initials)> people) =>
        string.Join(random.Pick(" – ", " – ", ", ", " - "), people.Select(person => $"{person.Family} {person.Given.Split(' ')[0]}"));

    private string Initialled(List<(string Family, string Given, string Initials)> people) =>
        string.Join(", ", random.Pick(0, 1, 2) switch
        {
            0 => people.Select(person => $"{person.Family} {person.Given}"),
            1 => people.Select(person => $"{person.Family}, {person.Given.Replace(" ", "", StringComparison.Ordinal)}"),
            _ => people.Select(person => $"{person.Given} {person.Family}"),
        });

    private string Western(List<(string Family, string Given, string Initials)> people)
    {
        var and = random.Pick(" and ", ", and ", " & ", ", & ", ", ", " und ", " et ", " e ", " y ", " u. ");
        string Initialed((string Family, string Given, string Initials) person) => $"{person.Family}, {person.Initials}";
        string Bare((string Family, string Given, string Initials) person) => random.Next(40) == 0
            ? $"{person.Family} {person.Given.ToUpperInvariant()}"
            : $"{person.Family} {person.Initials.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal)}";
        string InitialsFirst((string Family, string Given, string Initials) person) => $"{person.Initials} {person.Family}";
        string GivenFirst((string Family, string Given, string Initials) person) => $"{person.Given} {person.Family}";
        string Inverted((string Family, string Given, string Initials) person) => $"{person.Family}, {person.Given}";
        return random.Next(17) switch
        {
            0 or 1 => Join(people.Select(Initialed), ", ", and),
            2 or 3 => Join(people.Select(Bare), ", ", random.Pick(", ", ", ", " and ")) is var bare && random.Next(8) == 0
                ? bare.ToUpperInvariant()
                : bare,
            4 or 5 => Join(people.Select(InitialsFirst), ", ", and),
            6 or 7 => Join(people.Select(GivenFirst), ", ", and),
            8 => Join(people.Select(Inverted), "; ", "; "),
            9 => Join(people.Select(Inverted), random.Pick("/", " / "), "/"),
            10 => Join(people.Take(1).Select(Inverted).Concat(people.Skip(1).Select(GivenFirst)), ", ", and),
            11 => Join(people.Select(GivenFirst), "/", "/"),
            12 => Join(
                people.Select(person => person.Family.ToUpperInvariant() + ", " + Particled(random.Pick(person.Given, person.Initials))),
                random.Pick(", ", "; ", " / "),
                random.Pick(", ", " & ", " et ", " / ")
            ),
            13 => Join(people.Select(Initialed), random.Pick("; ", " / "), "; "),
            14 => people[0].Family
                + random.Pick("", ", " + people[0].Initials, " " + people[0].Initials)
                + random.Pick(" et al.", ", et al.", " u.a.", " et al", " and others"),
            15 => Join(people.Take(2).Select(Inverted), " & ", random.Pick(" & ", " and ", " und ")),
            _ => Join(people.Select(person => $"{person.Family} {person.Initials}"), ", ", and),
        };
    }

    // ABNT: "LIMA, M. L. de"
    private string Particled(string given) => given + (random.Next(6) == 0 ? random.Pick(" de", " da", " do", " dos", " von", " van") : "");

    private static string Join(IEnumerable<string> names, string sign, string last)
    {
        var all = names.ToList();
        return all.Count == 1 ? all[0] : string.Join(sign, all.Take(all.Count - 1)) + last + all[^1];
    }
}
