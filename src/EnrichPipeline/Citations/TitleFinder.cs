using EnrichPipeline.Citations.Segmenting;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Citations;

/// <summary>Finds the title.</summary>
internal static class TitleFinder
{
    private const int MinWords = 2;

    public static (int From, int To)? Find(FieldRuns runs) =>
        runs.Longest(FieldLabel.Title) is { } found
            ? Completed(runs, WithinQuotes(runs.Tokens, BehindYears(runs.Tokens, found)))
            : null;

    // "Weber, Max, [1904] 1988: Title": the year of the first edition, then that of the cited one. In "(2004) 1968: The Year That Rocked
    // the World", the earlier year is part of the title.
    private static (int From, int To) BehindYears(TokenList tokens, (int From, int To) title) =>
        title.From + 2 < title.To
        && tokens.IsSign(title.From - 1, ")]") && tokens.IsSign(title.From + 1, ":.")
        && Year.Of(tokens.Span(title.From - 2)) < Year.Of(tokens.Span(title.From))
            ? (title.From + 2, title.To)
            : title;

    // “Title”, in Names (eds.): a title after an opening quotation mark ends at the closing one.
    private static (int From, int To) WithinQuotes(TokenList tokens, (int From, int To) title)
    {
        if (!tokens.IsSign(title.From - 1, QuotationMarks.Opening))
            return title;
        var (open, depth) = (tokens.Text[tokens[title.From - 1].Start], 0);
        for (var at = title.From + MinWords; at < title.To; at++)
            if (IsClosing(tokens, at, open) && depth-- == 0)
                return (title.From, at);
            else if (tokens.IsSign(at, open) && (tokens[at].Spaced || QuotationMarks.ClosingOf(open)[0] != open))
                depth++;
        return title;
    }

    // A closing mark has punctuation beside it; an apostrophe, or the end of a quotation inside the title, has none.
    private static bool IsClosing(TokenList tokens, int at, char open) =>
        tokens.IsSign(at, QuotationMarks.ClosingOf(open))
        && (open is not ('"' or '‘' or '\'') || !tokens[at].Spaced)
        && (tokens.IsSign(at + 1, ",.;") || tokens.IsSign(at - 1, ",.?!"));

    // "“Race” and law", "On the word “race”": the marks of a quotation at the beginning or end belong to the title.
    private static (int From, int To) WithQuotation(TokenList tokens, (int From, int To) title)
    {
        var text = tokens.Between(title.From, title.To);
        var end = tokens.IsSign(title.To, ".,") ? title.To + 1 : title.To;
        foreach (var open in QuotationMarks.Paired)
        {
            var (closed, opened) = QuotationMarks.Unpaired(text, open);
            var whole = (
                From: closed > 0 && tokens.IsSign(title.From - 1, open) ? title.From - 1 : title.From,
                To: opened > 0 && tokens.IsSign(end, QuotationMarks.ClosingOf(open)) ? end + 1 : title.To);
            if (whole != title)
                return whole;
        }

        return title;
    }

    // A question mark belongs to the title, as does a bracket that closes one opened in the title.
    private static (int From, int To) Completed(FieldRuns runs, (int From, int To) title)
    {
        title = WithQuotation(runs.Tokens, title);
        var text = runs.Text(title)!;
        if (runs.Tokens.IsSign(title.To, ")]") && text.Count(letter => letter is '(' or '[') > text.Count(letter => letter is ')' or ']'))
            title.To++;
        return runs.Tokens.IsSign(title.To, "?!？") ? (title.From, title.To + 1) : title;
    }
}
