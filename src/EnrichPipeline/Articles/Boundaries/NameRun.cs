using EnrichPipeline.Model;

namespace EnrichPipeline.Articles.Boundaries;

/// <summary>Reads the names with which a text begins: how they are printed, how many, and where they end.</summary>
internal ref struct NameRun
{
    private const int MostNames = 40;
    private const int MostWords = 3;
    private const int MostInitials = 5;

    private readonly ReadOnlySpan<char> _text;

    private NameRun(ReadOnlySpan<char> text) => _text = text;

    public StartSign Style { get; private set; }

    public int Count { get; private set; }

    /// <summary>Where the last name ends, a separator after it left out.</summary>
    public int End { get; private set; }

    public static NameRun Read(ReadOnlySpan<char> text)
    {
        var run = new NameRun(text);
        for (var position = 0; run.Count < MostNames && run.Name(position) is > 0 and var end;)
        {
            (run.Count, run.End) = (run.Count + 1, end);
            position = run.Separator(end);
            if (position < 0)
                break;
        }

        return run;
    }

    private int Name(int position)
    {
        if (Style is StartSign.LowerCase or StartSign.InitialsSurname && Initials(position) is > 0 and var afterInitials && Surname(afterInitials) is > 0 and var last)
            return As(StartSign.InitialsSurname, last);
        var surname = Surname(position);
        if (surname == 0)
            return ShortInCapitals(position);
        if (Initials(SkipBlank(surname)) is > 0 and var plain && SkipBlank(surname) > surname)
            return As(Style == StartSign.SurnameCommaInitials ? Style : StartSign.SurnameInitials, plain);
        if (surname < _text.Length && _text[surname] == ',' && Initials(SkipBlank(surname + 1)) is > 0 and var comma)
            return As(StartSign.SurnameCommaInitials, comma);
        return 0;
    }

    // "ALI, S."; only with comma and stop, or any abbreviation would be a name.
    private int ShortInCapitals(int position)
    {
        var end = WordEnd(position);
        return end - position is > 1 and < 5 && char.IsUpper(_text[position]) && end + 3 < _text.Length && _text[end] == ',' && _text[end + 3] == '.' && Initials(SkipBlank(end + 1)) is > 0 and var initials
            ? As(StartSign.SurnameCommaInitials, initials)
            : 0;
    }

    private int As(StartSign style, int end)
    {
        if (Count == 0)
            Style = style;
        return end;
    }

    // "van der Berg", "Le Guenno", "Araújo Filho"; not "Nature" before a blank and a number, which no initials follow.
    private readonly int Surname(int position)
    {
        var (at, end) = (position, 0);
        for (var words = 0; words < MostWords && at - position < 60;)
        {
            var after = WordEnd(at);
            if (after - at < 2)
                break;
            var word = _text[at..after];
            if (IsSurname(word))
                (end, words) = (after, words + 1);
            else if (!Particles.Contains(word))
                break;
            if (SkipBlank(after) == after)
                break;
            at = SkipBlank(after);
        }

        return end;
    }

    private static bool IsSurname(ReadOnlySpan<char> word) =>
        char.IsUpper(word[0]) && (word.ContainsAnyExceptInRange('A', 'Z') || word.Length > 4) || (word[0] is 'd' or 'l' or 'O' && word[1] is '’' or '\'') && word.Length > 3;

    private readonly int Initials(int position)
    {
        var end = 0;
        for (var letters = 0; letters < MostInitials && position < _text.Length && char.IsUpper(_text[position]);)
        {
            var after = position + 1;
            while (after < _text.Length && char.IsUpper(_text[after]))
                after++;
            if (after - position > 4 || after < _text.Length && (char.IsLetterOrDigit(_text[after]) || _text[after] is '’' or '\''))
                break;
            letters += after - position;
            var dotted = after < _text.Length && _text[after] == '.';
            end = position = dotted ? after + 1 : after;
            position = SkipBlank(position);
            if (position < _text.Length && _text[position] is '-' or '‐' or '‑')
                position++;
            else if (!dotted)
                break;
        }

        return end;
    }

    private readonly int Separator(int position)
    {
        var at = SkipBlank(position);
        var separated = at < _text.Length && _text[at] is ',' or ';' or '/';
        if (separated)
            at = SkipBlank(at + 1);
        foreach (var word in JoiningWords)
        {
            if (_text[at..].StartsWith(word, StringComparison.Ordinal))
                return SkipBlank(at + word.Length);
        }

        return separated ? at : -1;
    }

    private static readonly string[] JoiningWords = ["and ", "& ", "et ", "und ", "y ", "e ", "… "];

    private readonly int SkipBlank(int position)
    {
        while (position < _text.Length && _text[position] is ' ' or '\u00A0' or '\u2009' or '\u202F')
            position++;
        return position;
    }

    private readonly int WordEnd(int position)
    {
        while (position < _text.Length && (char.IsLetter(_text[position]) || _text[position] is '\'' or '’' or '‘' or '‐' or '-' or '‑' or 'ʼ' or '´'))
            position++;
        return position;
    }
}
