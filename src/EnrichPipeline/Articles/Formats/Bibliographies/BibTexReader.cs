using System.Text;

namespace EnrichPipeline.Articles.Formats.Bibliographies;

/// <summary>One entry of a BibTeX file: fields by lower-case name, values without their outer delimiters.</summary>
internal sealed record BibTexEntry(string Type, string? Key, IReadOnlyDictionary<string, string> Fields, string Raw);

/// <summary>Reads BibTeX entries with macros, concatenated strings and
/// nested braces. A damaged entry ends where the next one begins.</summary>
internal sealed class BibTexReader
{
    private const int LongestValue = 200_000;
    private const int LongestMacro = 2_000;

    // The search for the end of a value that never closes is wasted. Once
    // a file has wasted this many characters, further searches are short.
    private const int MaxWastedSearch = 50 * LongestValue;
    private const int LongestValueAmongMany = 2_000;

    private static readonly string[] _months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private readonly string _text;
    private readonly Dictionary<string, string> _macros = _months.ToDictionary(
        month => month, month => month, StringComparer.OrdinalIgnoreCase);
    private int _at;
    private int _wastedSearch;

    private BibTexReader(string text) => _text = text;

    public static BibTexEntries Read(string text)
    {
        var reader = new BibTexReader(text);
        var entries = new List<BibTexEntry>();
        while (reader.MoveToNextEntry() is { } type)
        {
            if (reader.Entry(type) is { } entry)
                entries.Add(entry);
        }

        return new BibTexEntries(entries);
    }

    // Moves to the next "@word{" or "@word(" and returns the word, or null if there is none.
    private string? MoveToNextEntry()
    {
        for (; (_at = _text.IndexOf('@', _at)) >= 0; _at++)
        {
            if (TypeAt(_at) is { } type)
                return type;
        }

        return null;
    }

    private string? TypeAt(int at)
    {
        var end = at + 1;
        while (end < _text.Length && end - at < 30 && char.IsAsciiLetter(_text[end]))
            end++;
        var open = end;
        while (open < _text.Length && open - end < 10 && char.IsWhiteSpace(_text[open]))
            open++;
        return end > at + 2 && open < _text.Length && _text[open] is '{' or '(' ? _text[(at + 1)..end].ToLowerInvariant() : null;
    }

    private BibTexEntry? Entry(string type)
    {
        var start = _at;
        _at = _text.AsSpan(_at).IndexOfAny('{', '(') + _at + 1;
        if (type is "comment" or "preamble")
        {
            var body = _at;
            _at = body - 1;
            if (Braced() is null)
                _at = body;
            return null;
        }

        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var key = type == "string" ? null : Key();
        // amsrefs repeats the field for each author.
        var names = new List<(string Field, string Value)>();
        while (Field() is var (name, value))
        {
            if (name is "author" or "editor")
                names.Add((name, value));
            else
                fields.TryAdd(name, value);
        }

        foreach (var people in names.GroupBy(name => name.Field, name => name.Value))
            fields[people.Key] = string.Join(" and ", people);
        if (type != "string")
            return new BibTexEntry(type, key, fields, _text[start..RawEnd()].Trim());
        // Macros that repeat other macros could fill the memory in a few lines, so long ones are not kept.
        foreach (var (name, value) in fields.Where(field => field.Value.Length <= LongestMacro))
            _macros[name] = value;
        return null;
    }

    private int RawEnd()
    {
        SkipBlank();
        if (_at < _text.Length && _text[_at] is '}' or ')')
            return ++_at;
        // The entry is damaged: all text up to the next entry belongs to it.
        for (; _at < _text.Length; _at++)
        {
            if (_text[_at] == '@' && AtLineStart(_at) && TypeAt(_at) is not null)
                break;
        }

        return _at;
    }

    private bool AtLineStart(int at)
    {
        while (at > 0 && _text[at - 1] is ' ' or '\t')
            at--;
        return at == 0 || _text[at - 1] is '\n' or '\r';
    }

    private string? Key()
    {
        var end = _text.AsSpan(_at).IndexOfAny(",}\n=");
        if (end < 0 || _text[_at + end] != ',')
            return null;
        var key = _text.Substring(_at, end).Trim();
        _at += end + 1;
        return key;
    }

    private (string Name, string Value)? Field()
    {
        SkipBlank();
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] is '-' or '_' or ':' or '.' or '+'))
            _at++;
        var name = _text[start.._at];
        SkipSpace();
        if (name.Length == 0 || _at >= _text.Length || _text[_at] != '=')
            return null;
        _at++;
        return Value() is { } value ? (name.ToLowerInvariant(), value) : null;
    }

    private string? Value()
    {
        var value = new StringBuilder();
        while (true)
        {
            SkipSpace();
            if (Part() is not { } part)
                return null;
            value.Append(part.AsSpan(0, Math.Min(part.Length, LongestValue - value.Length)));
            SkipSpace();
            if (_at >= _text.Length || _text[_at] != '#')
                return value.ToString();
            _at++;
        }
    }

    private string? Part()
    {
        if (_at >= _text.Length)
            return null;
        if (_text[_at] == '{')
            return Braced();
        if (_text[_at] == '"')
            return Quoted();
        var start = _at;
        while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]) && _text[_at] is not (',' or '}' or ')' or '#' or '{' or '"'))
            _at++;
        var word = _text[start.._at];
        return word.Length == 0 ? null : _macros.GetValueOrDefault(word, word);
    }

    private string? Braced()
    {
        var depth = 0;
        return Enclosed(i =>
        {
            if (_text[i] is '{' or '(' && (depth == 0 || _text[i] == '{'))
                depth++;
            else if (_text[i] == '}' || _text[i] == ')' && _text[_at] == '(' && depth == 1)
                depth--;
            return depth == 0;
        });
    }

    private string? Quoted()
    {
        var depth = 0;
        return Enclosed(i =>
        {
            if (_text[i] is '{' or '}')
                depth += _text[i] == '{' ? 1 : -1;
            return i > _at && _text[i] == '"' && depth <= 0;
        });
    }

    // Returns the text up to the character that closes it, or null if none does before the next entry or within the limit.
    private string? Enclosed(Func<int, bool> closes)
    {
        var (end, longest) = (_at, _wastedSearch < MaxWastedSearch ? LongestValue : LongestValueAmongMany);
        for (; end < _text.Length && end - _at < longest; end++)
        {
            if (_text[end] == '\\')
                end++;
            else if (closes(end))
                return _text[(_at + 1)..(_at = end + 1)][..^1];
            else if (_text[end] == '@' && AtLineStart(end) && TypeAt(end) is not null)
                break;
        }

        _wastedSearch = Math.Min(_wastedSearch + end - _at, MaxWastedSearch);
        return null;
    }

    private void SkipBlank()
    {
        while (_at < _text.Length && (char.IsWhiteSpace(_text[_at]) || _text[_at] == ','))
            _at++;
    }

    private void SkipSpace()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
            _at++;
    }
}
