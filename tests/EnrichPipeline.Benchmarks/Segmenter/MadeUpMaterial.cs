using System.Reflection;
using EnrichPipeline.Benchmarks.Fields;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Benchmarks.Segmenter;

/// <summary>The material of made-up references: names, titles, journals, publishers and places in many languages.</summary>
internal sealed class MadeUpMaterial
{
    private readonly Dictionary<(string Language, string Kind), string[]> _words = [];
    private readonly IReadOnlyList<Gold> _records;
    private readonly string[] _titles;
    private readonly string[] _containers;
    private readonly string[] _conferences;
    private readonly JournalTable _journals;

    /// <param name="records">Records whose titles, journals and names are used.</param>
    /// <param name="peers">References whose titles of books and chapters, and names of journals and conferences, are used.</param>
    public MadeUpMaterial(IReadOnlyList<Gold> records, IReadOnlyList<PeerGold> peers, JournalTable journals)
    {
        (_records, _journals) = (
            [.. records.Where(record => record.Title?.Length is > 8 and < 200 && record.Family?.Length > 1 && record.Journals.Count > 0)],
            journals
        );
        _titles = [.. peers.Select(gold => gold.Title).OfType<string>().Where(title => title.Length is > 8 and < 140)];
        var containers = peers.Where(gold => gold.Container?.Length is > 1 and < 120).ToList();
        _containers = [.. containers.Where(gold => gold.KindHint == "journal").Select(gold => gold.Container!)];
        _conferences = [.. containers.Select(gold => gold.Container!).Where(IsConference)];
        foreach (var line in Lines("Words.txt"))
        {
            var (head, choices) = (
                line[..line.IndexOf('=', StringComparison.Ordinal)].Split(' '),
                line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..]
            );
            _words[(head[0], head[1])] = choices.Split('|');
        }
    }

    public static IEnumerable<string> Lines(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                yield return line;
    }

    /// <summary>
    /// Chooses a value of a kind in a language. If the language has none, takes one for all languages or the English one.
    /// </summary>
    public string Pick(Random random, string language, string kind)
    {
        var choices = _words.GetValueOrDefault((language, kind)) ?? _words.GetValueOrDefault(("*", kind)) ?? _words[("en", kind)];
        return Fill(random, language, choices[random.Next(choices.Length)]);
    }

    // "<office> of <topic>" becomes "Ministry of Health".
    private string Fill(Random random, string language, string pattern)
    {
        for (var open = pattern.IndexOf('<', StringComparison.Ordinal); open >= 0; open = pattern.IndexOf('<', StringComparison.Ordinal))
        {
            var close = pattern.IndexOf('>', open);
            pattern = pattern[..open] + Pick(random, language, pattern[(open + 1)..close]) + pattern[(close + 1)..];
        }
        return pattern;
    }

    public static bool IsLatin(string language) => language is not ("ru" or "el" or "uk" or "zh" or "ja" or "ko" or "ar" or "he");

    public string Title(Random random, string language, bool ofArticle)
    {
        var own = Pick(random, language, "title");
        if (!IsLatin(language))
            return random.Next(4) == 0 ? $"{own}{(language is "zh" or "ja" ? "：" : ": ")}{Pick(random, language, "title")}" : own;
        var share = language == "en" ? 90 : language is "fr" or "it" ? 50 : language is "de" ? 35 : 20;
        if (random.Next(100) < share)
            own =
                ofArticle && random.Next(100) < 55 && language == "en" ? Plain(_records[random.Next(_records.Count)].Title!)
                : _titles.Length > 0 ? _titles[random.Next(_titles.Length)]
                : own;
        else if (random.Next(3) == 0)
            own = $"{own}{(random.Next(2) == 0 ? ": " : ". ")}{Pick(random, language, "title")}";
        if (random.Next(100) < 14)
            own = Unusual(random, own, Pick(random, language, "title"));
        return random.Next(100) < 30 && !ofArticle ? SubtitleAfterDot(own) : own;
    }

    public string Journal(Random random, string language)
    {
        if (language != "en" || random.Next(100) < 15)
            return Pick(random, language, "journal");
        if (random.Next(100) < 4)
            return Pick(random, "en", "journalOfOldStyle");
        if (random.Next(100) < 40 && _containers.Length > 0)
            return _containers[random.Next(_containers.Length)];
        var name = _records[random.Next(_records.Count)].Journals[0];
        string[] spellings = [.. _journals.Spellings(name)];
        name = random.Next(100) < 40 ? spellings[random.Next(spellings.Length)] : name;
        if (random.Next(100) < 15 && name.Contains(' ') && Array.TrueForAll(name.Split(' '), word => word.Length < 7))
            name = string.Join(' ', name.Split(' ').Select(word => word.EndsWith('.') || word.Length < 2 ? word : word + "."));
        return random.Next(100) < 5 ? $"{name} ({Pick(random, language, "place")})" : name;
    }

    public string Conference(Random random) =>
        random.Next(2) == 0 && _conferences.Length > 0 ? _conferences[random.Next(_conferences.Length)] : Pick(random, "en", "conference");

    /// <summary>Returns the name of a group: a known one, one composed of parts, or, in English, a study group.</summary>
    public string Group(Random random, string language)
    {
        var own = _words.ContainsKey((language, "groupPattern")) ? language : "en";
        var name = random.Next(own == "en" ? 10 : 7) switch
        {
            < 3 => Pick(random, own, "group"),
            < 7 => Pick(random, own, "groupPattern"),
            _ => $"{Pick(random, "en", "groupHead")} {Pick(random, "en", "groupKind")}",
        };
        return random.Next(100) < 8 && Acronym(name.Split(' ')) is { Length: > 2 } acronym ? $"{name} ({acronym})" : name;
    }

    public string Family(Random random, string language) =>
        language == "en" && random.Next(100) < 80 ? _records[random.Next(_records.Count)].Family! : Pick(random, language, "family");

    private static string Unusual(Random random, string title, string other)
    {
        var words = title.Split(' ');
        var middle = random.Next(1, Math.Max(2, words.Length - 1));
        return random.Next(11) switch
        {
            0 or 1 => title + Part(random) + other,
            2 => words.MaxBy(word => word.Length)!.Trim(',', '.', ':', '(', ')') is { Length: > 4 } word ? Capitalized(word) : title,
            3 => $"{Capitalized(words[^1].Trim('?', '!', ')'))}: {title}",
            4 => string.Join(' ', words.Select(Capitalized)),
            5 => $"{title} {random.Pick("A", "B", "C", "D", "I", "II", "2", "in vivo")}",
            8 => $"{Acronym(words)}: {title}",
            9 => $"{Software(random, other)}: {title}",
            _ => string.Join(' ', words[..middle]) + random.Pick(" spp. ", " sp. ", " var. ", " vs. ", " cf. ", " No. 3 ", " St. ")
                + string.Join(' ', words[middle..]),
        };
    }

    // "PyRotor", "treeNet"
    private static string Software(Random random, string title)
    {
        var word = title.Split(' ')[0].Trim(',', '.', ':', '(', ')');
        return random.Pick("Py", "Open", "Math", "auto", "e", "i", "Mac", "Lib") + Capitalized(word.Length > 6 ? word[..5] : word)
            + random.Pick("", "", "TeX", "Net", "DB", "ML", "R", "2");
    }

    private static string Acronym(string[] words) =>
        string.Concat(words.Where(word => word is [var first, ..] && char.IsLetter(first)).Take(5)
            .Select(word => char.ToUpperInvariant(word[0])));

    private static string Capitalized(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];

    // "Planck 2015 results. XX. Constraints", "Cluster analysis. Part I: General properties"
    private static string Part(Random random)
    {
        var roman = MadeUpLocators.Roman(random.Next(1, 24));
        var part = $". Part {random.Next(1, 4)}: ";
        return random.Pick($". {roman}. ", $" - {roman}. ", $", {roman}. ", $" {roman}: ", part, $". Part {roman}. ");
    }

    private static bool IsConference(string name) =>
        LabelledTokens.WordsOf(name).Any(word => word is "proceedings" or "proc" or "conference" or "conf" or "symposium" or "workshop");

    private static string Plain(string title) => Markup.Strip(title).Trim(' ', '.', '[', ']');

    private static string SubtitleAfterDot(string title)
    {
        var colon = title.IndexOf(": ", StringComparison.Ordinal);
        return colon < 4 || colon + 3 >= title.Length
            ? title
            : $"{title[..colon]}. {char.ToUpperInvariant(title[colon + 2])}{title[(colon + 3)..]}";
    }
}
