using System.Text;
using EnrichPipeline.Citations.Segmenting;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Benchmarks.Segmenter;

/// <summary>Makes up references in all styles and languages, with the label of every token.</summary>
internal sealed class MadeUpReferences
{
    private const int Longest = 600;

    // One reference in so many begins like a footnote that introduces what it cites ("Vgl. dazu"). In some languages, footnotes cite much.
    private const int WithLead = 50;
    private const int WithLeadOfFootnotes = 15;

    // One reference in so many begins with its number in the list.
    private const int WithNumber = 16;

    // One reference in so many begins with its key ("[Knuth84]"), or ends with the pages that cite it ("(cited on p. 12)").
    private const int WithKey = 40;
    private const int WithBackReference = 50;

    // One title of a book in so many is followed by the translator or another contributor.
    private const int WithContributor = 20;

    // The percentage of references in the styles of journals and publishers.
    private const int Published = 38;

    private static readonly StyleTemplate[] _own = ByWeight(StyleTemplate.Own);
    private static readonly StyleTemplate[] _published = ByWeight(StyleTemplate.Published);
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

    private readonly MadeUpMaterial _material;
    private readonly Random _random;
    private readonly MadeUpFields _fields;
    private readonly StringBuilder _text = new();
    private readonly List<(int Start, int End, FieldLabel Label)> _spans = [];
    private int _year;

    private MadeUpReferences(MadeUpMaterial material, int seed)
    {
        _material = material;
        _random = new Random(seed);
        _fields = new MadeUpFields(material, _random);
    }

    public static IReadOnlyList<TrainingExample> Make(MadeUpMaterial material, int count, int seed)
    {
        var maker = new MadeUpReferences(material, seed);
        var made = new List<TrainingExample>(count);
        while (made.Count < count)
            if (maker.MakeOne() is { } example)
                made.Add(example);
        return made;
    }

    private static StyleTemplate[] ByWeight(IReadOnlyList<StyleTemplate> styles) =>
        [.. styles.SelectMany(style => Enumerable.Repeat(style, style.Weight))];

    private TrainingExample? MakeOne()
    {
        var styles = _random.Next(100) < Published ? _published : _own;
        var style = styles[_random.Next(styles.Length)];
        _year = _random.Next(10) == 0 ? _random.Next(1850, 1950) : _random.Next(1950, 2025);
        _text.Clear();
        _spans.Clear();
        if (_random.Next(style.Language is "de" or "fr" or "it" ? WithLeadOfFootnotes : WithLead) == 0)
            _text.Append(_material.Pick(_random, style.Language, "lead")).Append(' ');
        else if (_random.Next(WithNumber) == 0)
            _text.Append(_fields.EntryNumber()).Append(' ');
        else if (_random.Next(WithKey) == 0)
            _text.Append(_fields.Key(style.Language, _year)).Append(' ');
        foreach (var (part, isField) in style.Expand(_random))
            if (isField)
                AddField(part, style);
            else
                _text.Append(part);
        if (_random.Next(WithBackReference) == 0)
            _text.Append(_fields.BackReference());
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
                tokens.Label((inside[0], inside[^1]), label);
        }
        return new TrainingExample("made", text, tokens.Tokens, tokens.Masks());
    }

    private void AddField(string field, StyleTemplate style)
    {
        if (field.StartsWith("G:", StringComparison.Ordinal))
            Add(field[2..], FieldLabel.Genre);
        else if (field is "Q")
            AddQuoted(_fields.Of("T", style, _year).Value);
        else
            Add(_fields.Of(field, style, _year));
        if (field is "T" && style.Kind is "book" && _random.Next(WithContributor) == 0)
            _text.Append(_fields.Contributor(style.Language));
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

    private void Add((string Value, FieldLabel Label) field) => Add(field.Value, field.Label);

    private void Add(string value, FieldLabel label)
    {
        if (label != FieldLabel.Other)
            _spans.Add((_text.Length, _text.Length + value.Length, label));
        _text.Append(value);
    }
}
