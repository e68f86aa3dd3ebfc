using Lucene.Net.Search;

namespace EnrichPipeline.Sandbox.PubMed.Terms;

/// <summary>A part of a search; without a query when PubMed dropped it.</summary>
internal sealed record Clause(Query? Query, string Text, TokenKind? Operator = null)
{
    public static readonly Clause Dropped = new(null, "");

    public static Clause Nothing(string text) => new(new BooleanQuery(), text);

    /// <summary>PubMed reads from left to right, no operator before another.</summary>
    public Clause Join(TokenKind by, Clause right)
    {
        if (right.Query is null)
            return this;
        if (Query is null)
            return by is TokenKind.Not ? this : right;
        // A row of one operator stays one flat query: five hundred DOIs must not nest five hundred deep.
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
