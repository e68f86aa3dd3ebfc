using EnrichPipeline.Citations.Segmenting;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Benchmarks.Segmenter;

/// <summary>Labels tokens that the gold data omit but whose words are clear: the rest of a date, last pages, editors, imprints.</summary>
internal static class GoldRules
{
    private const int FarthestDate = 6;
    private const string Dashes = "-–—‐−‑";

    /// <summary>Adds to a date the months and days beside its year.</summary>
    public static void ExtendDates(LabelledTokens tokens)
    {
        foreach (var year in Enumerable.Range(0, tokens.Count).Where(at => tokens.Labels[at] == FieldLabel.Date).ToList())
            foreach (var step in new[] { -1, 1 })
                ExtendDate(tokens, year, step);
    }

    /// <summary>Adds to a first page the dash and number after it.</summary>
    public static void ExtendPages(LabelledTokens tokens, int last)
    {
        var at = last + 1;
        while (tokens.Tokens.IsSign(at, Dashes))
            at++;
        if (
            at > last + 1
            && at < tokens.Count
            && tokens.Tokens[at].Kind is TokenKind.Number or TokenKind.Mixed
            && tokens.Labels[at] == FieldLabel.Other
        )
            tokens.Label((last + 1, at), FieldLabel.Pages);
    }

    /// <summary>Lets two numbers around a dash be pages, for gold data without pages.</summary>
    public static void JoinRanges(LabelledTokens tokens)
    {
        for (var at = 1; at < tokens.Count - 1; at++)
            if (tokens.Tokens.IsSign(at, Dashes) && Allows(tokens, at - 1) && Allows(tokens, at + 1))
                for (var near = at - 1; near <= at + 1; near++)
                    tokens.Allow(near, FieldLabel.Pages);
    }

    /// <summary>Labels names without a label as editors if a word for editors is beside them.</summary>
    public static void FindEditors(LabelledTokens tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
            if (tokens.Labels[at] == FieldLabel.Other && tokens.Tokens[at].Has(WordFlags.Editor) && !EditorsBefore(tokens, at))
                EditorsBehind(tokens, at);
    }

    /// <summary>
    /// Labels places, publishers, editions, series and notes on the kind of work that are in the lexicon. Others are left to be learned.
    /// </summary>
    public static void OpenImprint(LabelledTokens tokens)
    {
        var from = 0;
        while (from < tokens.Count)
        {
            var to = from;
            while (to < tokens.Count && tokens.Labels[to] == FieldLabel.Other && tokens.Allowed[to] == 0)
                to++;
            for (var at = from; at < to; at++)
                if (!IsEdgeSign(tokens, at, from, to))
                    tokens.Allow(
                        at,
                        FieldLabel.Other,
                        FieldLabel.Publisher,
                        FieldLabel.Place,
                        FieldLabel.Edition,
                        FieldLabel.Series,
                        FieldLabel.Genre
                    );
            from = Math.Max(to, from + 1);
        }
    }

    private static bool IsEdgeSign(LabelledTokens tokens, int at, int from, int to) =>
        !tokens.Tokens[at].IsWordLike && (at == from || at == to - 1 || tokens.Tokens.IsSign(at, "()[]:;,“”\"«»"));

    private static void ExtendDate(LabelledTokens tokens, int year, int step)
    {
        var last = year;
        for (
            var at = year + step;
            at >= 0 && at < tokens.Count && Math.Abs(at - year) <= FarthestDate && tokens.Labels[at] == FieldLabel.Other;
            at += step
        )
            if (tokens.Tokens[at].Has(WordFlags.Month))
                last = at;
            else if (!(tokens.Tokens[at] is { Kind: TokenKind.Number, Length: < 3 }) && !tokens.Tokens.IsSign(at, ",./-–"))
                break;
        for (var at = Math.Min(year, last); at <= Math.Max(year, last); at++)
            tokens.Labels[at] = FieldLabel.Date;
    }

    private static bool Allows(LabelledTokens tokens, int at) => (tokens.Allowed[at] & TrainingExample.Bit(FieldLabel.Pages)) != 0;

    private static bool EditorsBefore(LabelledTokens tokens, int word)
    {
        var end = word - 1;
        while (end >= 0 && tokens.Labels[end] == FieldLabel.Other && tokens.Tokens.IsSign(end, "([."))
            end--;
        var start = end;
        while (start >= 0 && tokens.Labels[start] == FieldLabel.Other && IsNamePart(tokens, start))
            start--;
        start++;
        while (start <= end && !IsLetter(tokens, start))
            start++;
        if (start > end || end - start < 1 || tokens.Tokens[start].Has(WordFlags.In))
            return false;
        tokens.Label((start, end), FieldLabel.Editor);
        return true;
    }

    private static void EditorsBehind(LabelledTokens tokens, int word)
    {
        var start = word + 1;
        while (
            start < tokens.Count
            && tokens.Labels[start] == FieldLabel.Other
            && (tokens.Tokens.IsSign(start, '.') || tokens.Words[start] is "by" or "von" or "par" or "de" or "da" or "a" or "cura" or "di")
        )
            start++;
        var end = start;
        while (end < tokens.Count && tokens.Labels[end] == FieldLabel.Other && IsNamePart(tokens, end))
            end++;
        end--;
        while (end >= start && !IsLetter(tokens, end))
            end--;
        if (end > start && tokens.Words[start - 1] is "by" or "von" or "par" or "de" or "da" or "cura" or "di")
            tokens.Label((start, end), FieldLabel.Editor);
    }

    private static bool IsNamePart(LabelledTokens tokens, int at) =>
        (tokens.Tokens.IsCapitalized(at) && tokens.Tokens[at].Kind == TokenKind.Word)
        || tokens.Tokens.IsSign(at, ".,&/;-–")
        || tokens.Tokens[at].Has(WordFlags.Particle | WordFlags.And)
        || tokens.Words[at] == "al";

    private static bool IsLetter(LabelledTokens tokens, int at) => char.IsLetter(tokens.Tokens.Text[tokens.Tokens[at].Start]);
}
