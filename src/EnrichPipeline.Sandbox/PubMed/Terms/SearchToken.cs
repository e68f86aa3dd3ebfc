namespace EnrichPipeline.Sandbox.PubMed.Terms;

/// <summary>The kinds of tokens in a search term.</summary>
internal enum TokenKind
{
    Word,
    Phrase,
    Tag,
    And,
    Or,
    Not,
    Range,
    Open,
    Close,
}

/// <summary>A token of a search term.</summary>
internal readonly record struct SearchToken(TokenKind Kind, string Text)
{
    public bool IsOperator => Kind is TokenKind.And or TokenKind.Or or TokenKind.Not;

    public bool IsText => Kind is TokenKind.Word or TokenKind.Phrase;
}
