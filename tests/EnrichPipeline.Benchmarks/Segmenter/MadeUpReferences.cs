using System.Text;
using EnrichPipeline.Citations.Segmenting;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Benchmarks.Segmenter;

/// <summary>Makes up references in all styles and languages, with the label of every token.</summary>
internal sealed class MadeUpReferences
{
    private const int Longest = 600;
    private static readonly (string, string)[] _quotes =
    [
        ("“", "”"),
        ("«", "»"),
        ("„", "“"),
        ("\"", "\""),
        ("‘", "’"),
        ("»", "«"),
        ("'", "'"),
        ("“", ",”"),
    ];

    private readonly Material _material;
    private readonly Random _random;
    private readonly MadeUpNames _names;
    private readonly MadeUpLocators _locators;
    private readonly StyleTemplate[] _styles;
    private readonly StringBuilder _text = new();
    private readonly List<(int Start, int End, FieldLabel Label)> _spans = [];
    private string _language = "en";
    private int _year;

    private MadeUpReferences(Material material, int seed)
    {
        (_material, _random) = (material, new Random(seed));
        _names = new MadeUpNames(material, _random);
        _locators = new MadeUpLocators(_random);
        _styles = [.. StyleTemplate.All.SelectMany(style => Enumerable.Repeat(style, style.Weight))];
    }

    public static IReadOnlyList<TrainingExample> Make(Material material, int count, int seed)
    {
        var maker = new MadeUpReferences(material, seed);
        var made = new List<TrainingExample>(count);
        while (made.Count < count)
            if (maker.MakeOne() is { } example)
                made.Add(example);
        return made;
    }

    private TrainingExample? MakeOne()
    {
        var style = _styles[_random.Next(_styles.Length)];
        (_language, _year) = (style.Language, _random.Next(10) == 0 ? _random.Next(1850, 1950) : _random.Next(1950, 2025));
        _text.Clear();
        _spans.Clear();
        foreach (var (part, isField) in style.Expand(_random))
            if (isField)
                AddField(part, style.Kind);
            else
                _text.Append(part);
        var text = Squeeze(_text.ToString());
        if (_random.Next(60) == 0 && text.ToUpperInvariant() is { } capitals && capitals.Length == text.Length)
            text = capitals;
        return text.Length > Longest ? null : Label(text);
    }

    // Of two dots in a row, only one is printed.
    private string Squeeze(string text)
    {
        for (var at = text.IndexOf("..", StringComparison.Ordinal); at >= 0; at = text.IndexOf("..", at, StringComparison.Ordinal))
        {
            text = text.Remove(at, 1);
            for (var index = 0; index < _spans.Count; index++)
                if (_spans[index].End > at)
                    _spans[index] = (
                        _spans[index].Start > at ? _spans[index].Start - 1 : _spans[index].Start,
                        _spans[index].End - 1,
                        _spans[index].Label
                    );
        }
        return text;
    }

    private TrainingExample Label(string text)
    {
        var tokens = new LabelledTokens(new TokenList(text));
        foreach (var (start, end, label) in _spans)
        {
            var inside = Enumerable
                .Range(0, tokens.Count)
                .Where(at => tokens.Tokens[at].Start >= start && tokens.Tokens[at].End <= end)
                .ToList();
            if (inside.Count > 0)
                tokens.Put((inside[0], inside[^1]), label);
        }
        return new TrainingExample("made", text, tokens.Tokens, tokens.Masks());
    }

    private void AddField(string field, string kind)
    {
        if (field.StartsWith("G:", StringComparison.Ordinal))
            Add(field[2..], FieldLabel.Genre);
        else if (field is "Q")
            AddQuoted(_material.Title(_random, _language, ofArticle: true));
        else if (field.Contains(':', StringComparison.Ordinal))
            AddVariant(field);
        else
            AddPlain(field[0], kind);
    }

    private void AddVariant(string field)
    {
        if (field == "U:institution")
            Add(_material.One(_random, _language, "institution"), FieldLabel.Publisher);
        else if (field == "S:lncs")
            Add(_random.Pick("LNCS", "LNCS", "LNAI", "CCIS", "Lecture Notes in Computer Science"), FieldLabel.Series);
        else if (field == "K:short")
            Add($"{_material.One(_random, "en", "acronym")} {_locators.Number(1980, 2024)}", FieldLabel.Container);
        else
            _text.Append(field switch
            {
                "O:name" => _names.Of(_language, 1),
                "D:access" => _locators.Day(),
                _ => _locators.Number(2000, 2025),
            });
    }

    private void AddPlain(char field, string kind)
    {
        var (value, label) = field switch
        {
            'A' => (_names.Of(_language, _names.Count()), FieldLabel.Author),
            'Z' => (_material.Group(_random, _language), FieldLabel.Author),
            'E' => (_names.Of(_language, _random.Pick(1, 1, 2, 2, 3)), FieldLabel.Editor),
            'T' => (_material.Title(_random, _language, kind is "article" or "conference" or "preprint"), FieldLabel.Title),
            'C' => (_material.Journal(_random, _language), FieldLabel.Container),
            'B' => (_material.Title(_random, _language, ofArticle: false), FieldLabel.Container),
            'K' => (_material.Conference(_random), FieldLabel.Container),
            'Y' => (MadeUpLocators.Text(_year), FieldLabel.Date),
            'y' => (MadeUpLocators.Text(_year) + _random.Pick("", "", "", "", "a", "b"), FieldLabel.Date),
            'D' => (_locators.Day(), FieldLabel.Date),
            'V' => (
                _random.Next(40) == 0
                    ? $"{_locators.Number(10, 60)}{_random.Pick("-", "/")}{_locators.Number(61, 99)}"
                    : _locators.Number(1, _random.Pick(40, 120, 400)),
                FieldLabel.Volume
            ),
            'W' => (_locators.LetteredVolume(), FieldLabel.Volume),
            'R' => (MadeUpLocators.Roman(_random.Next(1, 99)), FieldLabel.Volume),
            'I' => (_locators.Issue(), FieldLabel.Issue),
            'J' => (_locators.Supplement(), FieldLabel.Issue),
            'P' => (_locators.Pages(), FieldLabel.Pages),
            'F' => (
                _random.Pick(
                    _locators.Number(1, 1500),
                    _locators.Number(1, 1500),
                    _locators.Number(1000, 999999),
                    "L" + _locators.Number(1, 80),
                    _locators.Number(1, 1500) + _random.Pick("", "", "c", "R"),
                    "S" + _locators.Number(1, 99)
                ),
                FieldLabel.Pages
            ),
            'H' => (
                _random.Pick(
                    "e" + _locators.Number(1000, 99999),
                    _locators.Number(1, 99999),
                    "e" + _locators.Number(1000, 99999),
                    "bav" + _locators.Number(100, 200),
                    "RESEARCH00" + _locators.Number(10, 99)
                ),
                FieldLabel.Pages
            ),
            'U' => (_material.One(_random, _language, "publisher"), FieldLabel.Publisher),
            'L' => (Place(), FieldLabel.Place),
            'N' => (Edition(), FieldLabel.Edition),
            'S' => (_material.One(_random, "*", "series"), FieldLabel.Series),
            's' => (_locators.Number(1, 400), kind is "book" or "chapter" or "conference" ? FieldLabel.Volume : FieldLabel.Other),
            'X' => (
                _random.Pick("https://www.example.org/", "http://example.com/a/", "www.example.net/")
                    + _random.Pick("report.pdf", "data", "index.html", "news/2019/03"),
                FieldLabel.Other
            ),
            _ => (
                _random.Pick(
                    _locators.Number(1, 999),
                    _locators.Number(1000, 99999),
                    $"{_locators.Number(1001, 2012)}.{_locators.Number(10000, 99999)}",
                    _locators.Number(10, 400)
                ),
                FieldLabel.Other
            ),
        };
        Add(value, label);
    }

    private void AddQuoted(string title)
    {
        if (_random.Next(100) < 45)
        {
            Add(title, FieldLabel.Title);
            return;
        }
        var (open, close) = _quotes[_random.Next(_quotes.Length)];
        _text.Append(open);
        Add(title, FieldLabel.Title);
        _text.Append(close);
    }

    private void Add(string value, FieldLabel label)
    {
        if (label != FieldLabel.Other)
            _spans.Add((_text.Length, _text.Length + value.Length, label));
        _text.Append(value);
    }

    private string Place()
    {
        var place = _material.One(_random, _language, "place");
        return _random.Next(100) < 15 && Material.IsLatin(_language)
            ? place + _random.Pick("/", ", ", " u.a., ", " & ", " and ", "; ") + _material.One(_random, _language, "place")
            : place;
    }

    private string Edition() =>
        _language switch
        {
            "de" => _random.Pick("2., überarb. Aufl.", "3. Aufl.", "5. Auflage", "2. Auflage", "4., erw. Aufl.", "2. Aufl. (zuerst 1950)"),
            "fr" => _random.Pick("2e éd.", "3e édition", "nouv. éd."),
            "it" => _random.Pick("2a ed.", "seconda edizione"),
            "es" or "pt" => _random.Pick("2ª ed.", "3. ed.", "4.ª edición", "2. ed. rev."),
            "ru" => _random.Pick("2-е изд.", "3-е изд., перераб. и доп.", "Изд. 4-е"),
            "ar" => _random.Pick("ط 2", "الطبعة الثانية"),
            _ => _random.Pick(
                "2nd ed.",
                "3rd edition",
                "Second edition",
                "4th edn",
                "2nd edn.",
                "revised edition",
                "2d ed.",
                "Third Edition",
                "1st ed.",
                "2nd ed"
            ),
        };
}
