using System.Globalization;
using System.Text;
using EnrichPipeline.Citations.Segmenting;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Benchmarks.Segmenter;

/// <summary>Makes up references in all styles and languages, with the label of every token.</summary>
internal sealed class MadeUpReferences
{
    private const int Longest = 600;
    private static readonly string[] _months =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ];
    private static readonly string[] _dashes = ["-", "–", "-", "–", " - ", " – ", "--"];
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
    private readonly StyleTemplate[] _styles;
    private readonly StringBuilder _text = new();
    private readonly List<(int Start, int End, FieldLabel Label)> _spans = [];
    private string _language = "en";
    private int _year;

    private MadeUpReferences(Material material, int seed)
    {
        (_material, _random) = (material, new Random(seed));
        _names = new MadeUpNames(material, _random);
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
        return text.Length > Longest ? null : Label(text);
    }

    // Two dots in a row are one in print.
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
        else
            _text.Append(field switch { "O:name" => _names.Of(_language, 1), "D:access" => Day(), _ => Number(2000, 2025) });
    }

    private void AddPlain(char field, string kind)
    {
        var (value, label) = field switch
        {
            'A' => (_names.Of(_language, _names.Count()), FieldLabel.Author),
            'Z' => (_material.One(_random, _language == "de" || _language == "fr" ? _language : "en", "group"), FieldLabel.Author),
            'E' => (_names.Of(_language, One(1, 1, 2, 2, 3)), FieldLabel.Editor),
            'T' => (_material.Title(_random, _language, kind is "article" or "conference" or "preprint"), FieldLabel.Title),
            'C' => (_material.Journal(_random, _language), FieldLabel.Container),
            'B' => (_material.Title(_random, _language, ofArticle: false), FieldLabel.Container),
            'K' => (_material.One(_random, "en", "conference"), FieldLabel.Container),
            'Y' => (Text(_year), FieldLabel.Date),
            'y' => (Text(_year) + One("", "", "", "", "a", "b"), FieldLabel.Date),
            'D' => (Day(), FieldLabel.Date),
            'V' => (
                _random.Next(40) == 0 ? $"{Number(10, 60)}{One("-", "/")}{Number(61, 99)}" : Number(1, One(40, 120, 400)),
                FieldLabel.Volume
            ),
            'W' => (One("A", "B", "C", "D") + Number(1, 900), FieldLabel.Volume),
            'R' => (Roman(_random.Next(1, 99)), FieldLabel.Volume),
            'I' => (Issue(), FieldLabel.Issue),
            'J' => (Supplement(), FieldLabel.Issue),
            'P' => (Pages(), FieldLabel.Pages),
            'F' => (
                One(Number(1, 1500), Number(1, 1500), Number(1000, 999999), "L" + Number(1, 80), "S" + Number(1, 99)),
                FieldLabel.Pages
            ),
            'H' => (
                One(
                    "e" + Number(1000, 99999),
                    Number(1, 99999),
                    "e" + Number(1000, 99999),
                    "bav" + Number(100, 200),
                    "RESEARCH00" + Number(10, 99)
                ),
                FieldLabel.Pages
            ),
            'U' => (_material.One(_random, _language, "publisher"), FieldLabel.Publisher),
            'L' => (Place(), FieldLabel.Place),
            'N' => (Edition(), FieldLabel.Edition),
            'S' => (_material.One(_random, "*", "series"), FieldLabel.Series),
            's' => (Number(1, 400), kind is "book" or "chapter" or "conference" ? FieldLabel.Volume : FieldLabel.Other),
            'X' => (
                One("https://www.example.org/", "http://example.com/a/", "www.example.net/")
                    + One("report.pdf", "data", "index.html", "news/2019/03"),
                FieldLabel.Other
            ),
            _ => (
                One(Number(1, 999), Number(1000, 99999), $"{Number(1001, 2012)}.{Number(10000, 99999)}", Number(10, 400)),
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

    private T One<T>(params ReadOnlySpan<T> choices) => choices[_random.Next(choices.Length)];

    private string Number(int least, int most) => Text(_random.Next(least, most));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string Day()
    {
        var month = _months[_random.Next(12)];
        return One(
            month,
            month[..3],
            month[..3] + ".",
            $"{Number(1, 29)} {month}",
            $"{month} {Number(1, 29)}",
            $"{month[..3]} {Number(1, 29)}",
            $"{Number(1, 29)}.{Number(1, 13)}.",
            $"{month[..3]}/{_months[_random.Next(12)][..3]}"
        );
    }

    private string Issue() => One(Number(1, 13), Number(1, 13), Number(1, 13), Number(1, 13), Number(1, 60), "1/2", "3-4", "2–3");

    private string Supplement()
    {
        var word = One("Suppl", "Suppl.", "suppl", "Supplement", "Pt", "Part", "S");
        return One(
            $"{word} {Number(1, 9)}",
            $"{word} {Number(1, 9)}",
            $"{Number(1, 12)} {word} {Number(1, 4)}",
            word is "Pt" or "Part" or "S" ? $"{word}{Number(1, 9)}" : word,
            "Special Issue",
            "Database issue"
        );
    }

    private string Pages()
    {
        var first = _random.Next(1, One(900, 900, 3000));
        var last = Text(first + _random.Next(1, 40));
        if (_random.Next(5) == 0 && last.Length > 2 && last.Length == Text(first).Length)
            last = last[^2..];
        var prefix = _random.Next(25) == 0 ? One("S", "e", "W", "D") : "";
        return _random.Next(15) == 0
            ? prefix + Text(first)
            : $"{prefix}{first}{One(_dashes)}{(prefix.Length > 0 && _random.Next(2) == 0 ? prefix : "")}{last}";
    }

    private string Place()
    {
        var place = _material.One(_random, _language, "place");
        return _random.Next(100) < 15 && Material.IsLatin(_language)
            ? place + One("/", ", ", " u.a., ", " & ", " and ", "; ") + _material.One(_random, _language, "place")
            : place;
    }

    private string Edition() =>
        _language switch
        {
            "de" => One("2., überarb. Aufl.", "3. Aufl.", "5. Auflage", "2. Auflage", "4., erw. Aufl.", "2. Aufl. (zuerst 1950)"),
            "fr" => One("2e éd.", "3e édition", "nouv. éd."),
            "it" => One("2a ed.", "seconda edizione"),
            "es" or "pt" => One("2ª ed.", "3. ed.", "4.ª edición", "2. ed. rev."),
            "ru" => One("2-е изд.", "3-е изд., перераб. и доп.", "Изд. 4-е"),
            "ar" => One("ط 2", "الطبعة الثانية"),
            _ => One(
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

    private static string Roman(int number)
    {
        var roman = new StringBuilder();
        foreach (var (value, letters) in new[] { (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I") })
            for (; number >= value; number -= value)
                roman.Append(letters);
        return roman.ToString();
    }
}
