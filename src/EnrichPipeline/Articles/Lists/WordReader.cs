namespace EnrichPipeline.Articles.Lists;

/// <summary>Reads the first words of an entry, each with the mark that follows it.</summary>
internal ref struct WordReader(ReadOnlySpan<char> text)
{
    private const int Reach = 120;
    private ReadOnlySpan<char> _rest = text[..Math.Min(text.Length, Reach)];

    public ReadOnlySpan<char> Word { get; private set; }

    /// <summary>The mark after the word: a space if only white space follows, a zero at the end.</summary>
    public char Stop { get; private set; }

    public bool Next()
    {
        var start = 0;
        while (start < _rest.Length
            && (TextLines.IsBlank(_rest[start]) || _rest[start] is '.' or ',' && start > 0 || _rest[start] is '•' or '*'))
            start++;
        var end = start;
        while (end < _rest.Length && IsWordChar(_rest[end]))
            end++;
        Word = _rest[start..end];
        _rest = _rest[end..];
        Stop = Mark(_rest);
        if (Stop is '.' or ',' or ';' or ':' or '-')
            _rest = _rest[1..];
        return !Word.IsEmpty;
    }

    private static char Mark(ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty)
            return '\0';
        if (!TextLines.IsBlank(rest[0]))
            return rest[0];
        var next = rest.TrimStart();
        return !next.IsEmpty && next[0] is '(' or '&' ? next[0] : ' ';
    }

    private static bool IsWordChar(char c) =>
        char.IsLetterOrDigit(c)
        || c is '\'' or '’' or '‘' or '‐' or '-' or 'ʼ' or '´'
        || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;
}
