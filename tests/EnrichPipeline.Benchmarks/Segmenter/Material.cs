using System.Reflection;
using EnrichPipeline.Benchmarks.Fields;

namespace EnrichPipeline.Benchmarks.Segmenter;

/// <summary>What made-up references are made of: names, titles, journals, publishers and places of many languages.</summary>
internal sealed class Material
{
    private readonly Dictionary<(string Language, string Kind), string[]> _words = [];
    private readonly IReadOnlyList<Gold> _records;
    private readonly string[] _titles;
    private readonly JournalTable _journals;

    /// <param name="records">Records that lend titles, journals and names.</param>
    /// <param name="titles">Titles of books and chapters from gold that may be learned from.</param>
    public Material(IReadOnlyList<Gold> records, IEnumerable<string> titles, JournalTable journals)
    {
        (_records, _journals) = (
            [.. records.Where(record => record.Title?.Length is > 8 and < 200 && record.Family?.Length > 1 && record.Journals.Count > 0)],
            journals
        );
        _titles = [.. titles.Where(title => title.Length is > 8 and < 140)];
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

    /// <summary>One of a kind in a language, or of all languages, or of English.</summary>
    public string One(Random random, string language, string kind)
    {
        var choices = _words.GetValueOrDefault((language, kind)) ?? _words.GetValueOrDefault(("*", kind)) ?? _words[("en", kind)];
        return choices[random.Next(choices.Length)];
    }

    public static bool IsLatin(string language) => language is not ("ru" or "el" or "zh" or "ja" or "ko" or "ar" or "he");

    public string Title(Random random, string language, bool ofArticle)
    {
        var own = One(random, language, "title");
        if (!IsLatin(language))
            return random.Next(4) == 0 ? $"{own}{(language is "zh" or "ja" ? "：" : ": ")}{One(random, language, "title")}" : own;
        var share = language == "en" ? 90 : language is "de" or "fr" or "it" ? 50 : 20;
        if (random.Next(100) < share)
            own =
                ofArticle && random.Next(100) < 55 && language == "en" ? Plain(_records[random.Next(_records.Count)].Title!)
                : _titles.Length > 0 ? _titles[random.Next(_titles.Length)]
                : own;
        else if (random.Next(3) == 0)
            own = $"{own}{(random.Next(2) == 0 ? ": " : ". ")}{One(random, language, "title")}";
        return random.Next(100) < 30 && !ofArticle ? SubtitleBehindDot(own) : own;
    }

    public string Journal(Random random, string language)
    {
        if (language != "en" || random.Next(100) < 30)
            return One(random, language, "journal");
        var name = _records[random.Next(_records.Count)].Journals[0];
        string[] spellings = [.. _journals.Spellings(name)];
        return random.Next(100) < 40 ? spellings[random.Next(spellings.Length)] : name;
    }

    public string Family(Random random, string language) =>
        language == "en" && random.Next(100) < 80 ? _records[random.Next(_records.Count)].Family! : One(random, language, "family");

    private static string Plain(string title) => EnrichPipeline.Reading.Markup.Strip(title).Trim(' ', '.', '[', ']');

    private static string SubtitleBehindDot(string title)
    {
        var colon = title.IndexOf(": ", StringComparison.Ordinal);
        return colon < 4 || colon + 3 >= title.Length
            ? title
            : $"{title[..colon]}. {char.ToUpperInvariant(title[colon + 2])}{title[(colon + 3)..]}";
    }
}
