namespace EnrichPipeline.Sandbox.PubMed.Terms;

/// <summary>Parses a search from left to right and ignores invalid parts, as PubMed does.</summary>
internal sealed class SearchParser(List<SearchToken> tokens, TermSearch terms)
{
    private const int DeepestNesting = 50;

    private int _at;

    public Clause Parse()
    {
        var clause = Expression(depth: 0);
        while (_at < tokens.Count)
        {
            _at++;
            clause = clause.Join(TokenKind.And, Expression(depth: 0));
        }
        return clause;
    }

    private Clause Expression(int depth)
    {
        var clause = Operand(depth);
        while (_at < tokens.Count && tokens[_at].Kind is not TokenKind.Close)
        {
            var by = TakeOperator();
            clause = clause.Join(by, Operand(depth));
        }
        return clause;
    }

    private TokenKind TakeOperator()
    {
        var by = TokenKind.And;
        while (_at < tokens.Count && tokens[_at].IsOperator)
            by = tokens[_at++].Kind;
        return by;
    }

    private Clause Operand(int depth)
    {
        if (_at == tokens.Count || tokens[_at].Kind is TokenKind.Close)
            return Clause.Dropped;
        if (tokens[_at].Kind is TokenKind.Open)
            return Group(depth);
        if (tokens[_at].IsText)
            return Term();
        _at++;
        return Clause.Dropped;
    }

    private Clause Group(int depth)
    {
        _at++;
        if (depth == DeepestNesting)
            return Clause.Dropped;
        var clause = Expression(depth + 1);
        if (_at < tokens.Count)
            _at++;
        return clause.InParentheses();
    }

    private Clause Term()
    {
        var start = _at;
        var (text, isQuoted) = TakeText();
        var tag = TakeTag();
        if (!IsRangeAhead())
            return tag is null && !isQuoted ? EachAlone(start) : terms.Find(text, isQuoted, tag);
        _at++;
        var (until, _) = TakeText();
        return terms.FindRange(text, until, TakeTag() ?? tag);
    }

    /// <summary>Reads a quoted phrase, or all words up to another token. A tag applies to all of them.</summary>
    private (string Text, bool IsQuoted) TakeText()
    {
        if (tokens[_at].Kind is TokenKind.Phrase)
            return (tokens[_at++].Text, true);
        var start = _at;
        while (_at < tokens.Count && (tokens[_at].Kind is TokenKind.Word || IsColonInTitle()))
            _at++;
        return (string.Join(' ', tokens[start.._at].Select(token => token.Text)), false);
    }

    private Clause EachAlone(int start) => tokens[start.._at]
        .Where(token => token.Kind is TokenKind.Word)
        .Select(token => terms.Find(token.Text, isQuoted: false, tag: null))
        .Aggregate((all, next) => all.Join(TokenKind.And, next));

    private string? TakeTag() => _at < tokens.Count && tokens[_at].Kind is TokenKind.Tag ? tokens[_at++].Text : null;

    private bool IsRangeAhead() => _at + 1 < tokens.Count && tokens[_at].Kind is TokenKind.Range && tokens[_at + 1].IsText;

    /// <summary>Whether this is a colon in a title, as in "IMiDs: a novel class", and not that of a range, as in 2004:2006.</summary>
    private bool IsColonInTitle() =>
        tokens[_at].Kind is TokenKind.Range && !(_at > 0 && char.IsAsciiDigit(tokens[_at - 1].Text.FirstOrDefault('x')));
}
