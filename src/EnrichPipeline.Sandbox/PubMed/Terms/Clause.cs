using Lucene.Net.Search;

namespace EnrichPipeline.Sandbox.PubMed.Terms;

/// <summary>A part of a search. It has no query if PubMed would ignore it.</summary>
internal sealed record Clause(Query? Query, string Text, TokenKind? Operator = null)
{
    public static readonly Clause Dropped = new(null, "");

    public static Clause Nothing(string text) => new(new BooleanQuery(), text);

    /// <summary>Joins clauses from left to right: PubMed has no operator precedence.</summary>
    public Clause Join(TokenKind by, Clause right)
    {
        if (right.Query is null)
            return this;
        if (Query is null)
            return by is TokenKind.Not ? this : right;
        // Clauses joined by one operator form one flat query, so that five hundred DOIs are not nested five hundred levels deep.
        var query = Operator == by ? (BooleanQuery)Query : new BooleanQuery { { Query, by is TokenKind.Or ? Occur.SHOULD : Occur.MUST } };
        query.Add(right.Query, OccurOf(by));
        return new Clause(query, $"{Text} {by.ToString().ToUpperInvariant()} {right.Text}", by);
    }

    public Clause InParentheses() => Operator is null ? this : this with { Text = $"({Text})" };

    private static Occur OccurOf(TokenKind by) => by switch
    {
        TokenKind.Or => Occur.SHOULD,
        TokenKind.Not => Occur.MUST_NOT,
        _ => Occur.MUST,
    };
}
