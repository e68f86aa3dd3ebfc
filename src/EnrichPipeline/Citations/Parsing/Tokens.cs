using System.Globalization;

namespace EnrichPipeline.Citations.Parsing;

/// <summary>A text cut into tokens, with the questions that the readers ask of them.</summary>
internal sealed class Tokens
{
    private readonly List<Token> _all;

    public Tokens(string text)
    {
        Text = text;
        _all = new List<Token>((text.Length / 4) + 4);
        Cut();
    }

    public string Text { get; }

    public int Count => _all.Count;

    public Token this[int index] => (uint)index < (uint)_all.Count ? _all[index] : default;

    public ReadOnlySpan<char> Span(int index) => Text.AsSpan(this[index].Start, this[index].Length);

    public bool IsSign(int index, char sign) => this[index].Sign == sign && sign != '\0';

    public bool IsSign(int index, ReadOnlySpan<char> signs) => this[index].Kind == TokenKind.Sign && signs.Contains(this[index].Sign);

    public bool IsWord(int index, string word) => Span(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsOneOf(int index, WordSet words) => this[index].Kind == TokenKind.Letters && words.Contains(Span(index));

    public bool IsDigits(int index, int most) => this[index].Kind == TokenKind.Digits && this[index].Length <= most;

    /// <summary>Whether a word begins with a capital, or with a letter of a script that has none.</summary>
    public bool IsCapitalized(int index) =>
        this[index].IsWordLike
        && char.GetUnicodeCategory(Text[this[index].Start]) is UnicodeCategory.UppercaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.TitlecaseLetter;

    /// <summary>Whether a word of letters begins with a small one.</summary>
    public bool IsSmall(int index) => this[index].Kind == TokenKind.Letters && !IsCapitalized(index);

    /// <summary>Whether a dash stands here; between numbers also what a lost encoding made of one (49?53).</summary>
    public bool IsDash(int index) => IsSign(index, "-‐‑‒–—−") || (IsSign(index, "?\uFFFD") && IsBetweenNumbers(index));

    /// <summary>The text from one token up to, not with, another.</summary>
    public string Between(int from, int to) => from >= to ? "" : Text[this[from].Start..this[to - 1].End];

    private bool IsBetweenNumbers(int index) =>
        this[index - 1].Kind is TokenKind.Digits or TokenKind.Mixed && this[index + 1] is { Kind: TokenKind.Digits or TokenKind.Mixed, Spaced: false } && !this[index].Spaced;

    private void Cut()
    {
        for (var at = 0; at < Text.Length;)
        {
            var spaced = char.IsWhiteSpace(Text[at]);
            if (spaced && ++at == Text.Length)
                return;
            if (char.IsWhiteSpace(Text[at]))
                continue;
            var (kind, length) = char.IsLetterOrDigit(Text[at]) ? Run(at) : (TokenKind.Sign, 1);
            _all.Add(new Token(kind, at, length, kind == TokenKind.Sign ? Text[at] : '\0', at > 0 && char.IsWhiteSpace(Text[at - 1])));
            at += length;
        }
    }

    private (TokenKind Kind, int Length) Run(int start)
    {
        var (letters, digits, at) = (false, false, start);
        for (; at < Text.Length && (char.IsLetterOrDigit(Text[at]) || char.GetUnicodeCategory(Text[at]) == UnicodeCategory.NonSpacingMark); at++)
        {
            letters |= !char.IsAsciiDigit(Text[at]);
            digits |= char.IsAsciiDigit(Text[at]);
        }
        return (letters && digits ? TokenKind.Mixed : digits ? TokenKind.Digits : TokenKind.Letters, at - start);
    }
}
