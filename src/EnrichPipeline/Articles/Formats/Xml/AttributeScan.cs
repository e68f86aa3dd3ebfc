namespace EnrichPipeline.Articles.Formats.Xml;

/// <summary>Counts the attributes of each XML tag without parsing it,
/// because parsers take quadratic time if one tag has very many.</summary>
internal sealed class AttributeScan
{
    private const int Most = 1_000;
    private const string Comment = "!--";
    private const string Data = "![CDATA[";
    private const string Instruction = "?";

    private readonly char[] _opening = new char[Data.Length];
    private Place _place;
    private int _openingLength;
    private int _attributes;
    private char _quote;
    private string _end = "";
    private int _matchedOfEnd;

    private enum Place
    {
        Text,
        Begin,
        Tag,
        Value,
        Skipped,
    }

    /// <summary>Returns one sentence that says why the XML must not be parsed, or null if it may be parsed.</summary>
    public static string? Problem(TextReader xml)
    {
        var (scan, buffer) = (new AttributeScan(), new char[8192]);
        for (int read; (read = xml.Read(buffer, 0, buffer.Length)) > 0;)
        {
            foreach (var c in buffer.AsSpan(0, read))
            {
                scan.Next(c);
                if (scan._attributes > Most)
                    return $"The XML has a tag with more than {Most} attributes.";
            }
        }

        return null;
    }

    private void Next(char c)
    {
        switch (_place)
        {
            case Place.Text when c == '<':
                (_place, _openingLength, _attributes) = (Place.Begin, 0, 0);
                break;
            case Place.Begin:
                Begin(c);
                break;
            case Place.Tag:
                InTag(c);
                break;
            case Place.Value when c == _quote:
                _place = Place.Tag;
                break;
            case Place.Skipped:
                Skip(c);
                break;
        }
    }

    /// <summary>Distinguishes comments, character data and instructions, which are skipped, from tags.</summary>
    private void Begin(char c)
    {
        _opening[_openingLength++] = c;
        var opening = _opening.AsSpan(0, _openingLength);
        if (opening.SequenceEqual(Comment) || opening.SequenceEqual(Data) || opening.SequenceEqual(Instruction))
            (_place, _matchedOfEnd, _end) = (Place.Skipped, 0, opening[0] == '?' ? "?>" : opening[^1] == '-' ? "-->" : "]]>");
        else if (!Comment.AsSpan().StartsWith(opening) && !Data.AsSpan().StartsWith(opening))
        {
            _place = Place.Tag;
            InTag(c);
        }
    }

    /// <summary>Counts attributes by their equals signs: in well-formed XML, each attribute has exactly one outside its value.</summary>
    private void InTag(char c)
    {
        if (c == '=')
            _attributes++;
        else if (c == '>')
            _place = Place.Text;
        else if (c == '<') // Within a document type.
            (_place, _openingLength) = (Place.Begin, 0);
        else if (c is '"' or '\'')
            (_place, _quote) = (Place.Value, c);
    }

    private void Skip(char c)
    {
        // A repeated character may belong to the end: the last three characters of "--->" are the end.
        var isRepeated = _matchedOfEnd > 0 && c == _end[_matchedOfEnd - 1] && c != _end[_matchedOfEnd];
        _matchedOfEnd = c == _end[_matchedOfEnd] ? _matchedOfEnd + 1 : isRepeated ? _matchedOfEnd : 0;
        if (_matchedOfEnd == _end.Length)
            _place = Place.Text;
    }
}
