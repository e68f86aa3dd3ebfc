namespace EnrichPipeline.Articles.Formats.Xml;

/// <summary>Counts the attributes of each XML tag without parsing it,
/// because parsers take quadratic time if one tag has very many.</summary>
internal sealed class AttributeScan
{
    private const int Most = 1_000;
    private const string Comment = "!--";
    private const string Data = "![CDATA[";
    private const string Instruction = "?";

    private readonly char[] _begun = new char[Data.Length];
    private Place _place;
    private int _begunLength;
    private int _attributes;
    private char _quote;
    private string _end = "";
    private int _ended;

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
                (_place, _begunLength, _attributes) = (Place.Begin, 0, 0);
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
        _begun[_begunLength++] = c;
        var begun = _begun.AsSpan(0, _begunLength);
        if (begun.SequenceEqual(Comment) || begun.SequenceEqual(Data) || begun.SequenceEqual(Instruction))
            (_place, _ended, _end) = (Place.Skipped, 0, begun[0] == '?' ? "?>" : begun[^1] == '-' ? "-->" : "]]>");
        else if (!Comment.AsSpan().StartsWith(begun) && !Data.AsSpan().StartsWith(begun))
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
            (_place, _begunLength) = (Place.Begin, 0);
        else if (c is '"' or '\'')
            (_place, _quote) = (Place.Value, c);
    }

    private void Skip(char c)
    {
        // A repeated character may belong to the end: the last three characters of "--->" are the end.
        var isRepeated = _ended > 0 && c == _end[_ended - 1] && c != _end[_ended];
        _ended = c == _end[_ended] ? _ended + 1 : isRepeated ? _ended : 0;
        if (_ended == _end.Length)
            _place = Place.Text;
    }
}
