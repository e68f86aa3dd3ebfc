using System.Text.RegularExpressions;

namespace EnrichPipeline.Sandbox.PubMed.Terms;

/// <summary>Splits a search term into words, quoted phrases, [tags], operators and parentheses.</summary>
internal static partial class SearchLexer
{
    public static List<SearchToken> Read(string term)
    {
        var tokens = new List<SearchToken>();
        for (var match = Token().Match(term); match.Success;)
        {
            var token = Classify(match);
            tokens.Add(token);
            var length = match.Groups["doi"].Success ? token.Text.Length : match.Length;
            match = Token().Match(term, match.Index + length);
        }
        return tokens;
    }

    private static SearchToken Classify(Match match)
    {
        if (match.Groups["phrase"] is { Success: true } phrase)
            return new(TokenKind.Phrase, phrase.Value);
        if (match.Groups["tag"] is { Success: true } tag)
            return new(TokenKind.Tag, tag.Value);
        if (match.Groups["doi"] is { Success: true } doi)
            return new(TokenKind.Word, WithoutForeignParentheses(doi.Value));
        return new(KindOf(match.Value), match.Value);
    }

    private static TokenKind KindOf(string text) => text switch
    {
        "(" => TokenKind.Open,
        ")" => TokenKind.Close,
        ":" => TokenKind.Range,
        "AND" or "&" => TokenKind.And,
        "OR" or "|" => TokenKind.Or,
        "NOT" => TokenKind.Not,
        _ => TokenKind.Word,
    };

    /// <summary>Removes parentheses that enclose a DOI. The DOI itself may contain some, as 10.1016/S0006-2952(98)00046-X does.</summary>
    private static string WithoutForeignParentheses(string doi)
    {
        while (doi.EndsWith(')') && doi.Count(c => c == ')') > doi.Count(c => c == '('))
            doi = doi[..^1];
        return doi;
    }

    [GeneratedRegex("""
        "(?<phrase>[^"]*)"?|\[(?<tag>[^\]]*)\]?|(?<doi>10\.[0-9]{4,9}/[^\s\[\]"]+)|[()|&:]|[^\s()\[\]"|&:]+
        """, RegexOptions.NonBacktracking | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Token();
}
