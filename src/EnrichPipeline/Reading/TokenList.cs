namespace EnrichPipeline.Reading;

/// <summary>A text cut into tokens. A word ends at white space, at punctuation,
/// and where it has run together with a number or another word.</summary>
internal sealed class TokenList
{
    private readonly List<Token> _all;

    public TokenList(string text)
    {
        Text = text;
        _all = new List<Token>((text.Length / 4) + 4);
        Cut();
    }

    public string Text { get; }

    public int Count => _all.Count;

    public Token this[int index] => (uint)index < (uint)_all.Count ? _all[index] : default;

    public ReadOnlySpan<char> Span(int index) => Text.AsSpan(this[index].Start, this[index].Length);

    public bool IsSign(int index, char sign) => this[index] is { Kind: TokenKind.Sign, Length: 1 } token && Text[token.Start] == sign;

    public bool IsSign(int index, ReadOnlySpan<char> signs) =>
        this[index] is { Kind: TokenKind.Sign, Length: 1 } token && signs.Contains(Text[token.Start]);

    public bool IsDash(int index) => IsSign(index, "-‐‑‒–—−");

    /// <summary>Whether a word begins with a capital, or with a letter of a script without capitals.</summary>
    public bool IsCapitalized(int index) => this[index].IsWordLike && Letters.IsCapital(Text[this[index].Start]);

    public bool IsWord(int index, string word) => Span(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the text from one token up to, but not including, another.</summary>
    public string Between(int from, int to) => from >= to ? "" : Text[this[from].Start..this[to - 1].End];

    private void Cut()
    {
        for (var at = 0; at < Text.Length;)
        {
            if (char.IsWhiteSpace(Text[at]))
                at++;
            else if (Letters.IsWordPart(Text[at]))
                at = CutRun(at);
            else
                Add(at++, 1, TokenKind.Sign);
        }
    }

    private int CutRun(int start)
    {
        var end = start + 1;
        while (end < Text.Length && Letters.IsWordPart(Text[end]))
            end++;
        var from = start;
        for (var at = start + 1; at < end; at++)
            if (Letters.IsSeam(Text, start, at, end))
            {
                Add(from, at - from, KindOf(from, at));
                from = at;
            }
        Add(from, end - from, KindOf(from, end));
        return end;
    }

    private TokenKind KindOf(int from, int to)
    {
        var (letters, digits) = (false, false);
        foreach (var letter in Text.AsSpan(from, to - from))
            if (char.IsDigit(letter))
                digits = true;
            else
                letters = true;
        return !digits ? TokenKind.Word : letters ? TokenKind.Mixed : TokenKind.Number;
    }

    private void Add(int start, int length, TokenKind kind)
    {
        var span = Text.AsSpan(start, length);
        var hash = kind == TokenKind.Sign ? span[0] : WordFold.Hash(span);
        var flags = kind == TokenKind.Sign ? WordFlags.None : Lexicon.Of(hash);
        if (Year.Of(span) is not null)
            flags |= WordFlags.Year;
        _all.Add(new Token(start, length, kind, start > 0 && char.IsWhiteSpace(Text[start - 1]), hash, flags));
    }
}
