using EnrichPipeline.Citations.Segmenting;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Benchmarks.Segmenter;

/// <summary>Labels the tokens of a reference with the fields of another project's gold data.</summary>
internal static class PeerAlignment
{
    private const string Dashes = "-–—‐−‑";

    /// <summary>Labels the tokens, and returns whether every field was found. A field that was not found is never guessed.</summary>
    public static bool Align(PeerGold gold, LabelledTokens tokens)
    {
        if (gold.Authors is null && gold.Title is null)
            return false;
        if (
            !PutAuthors(gold, tokens, out var authors)
            || !PutTitle(gold, tokens, out var title)
            || !PutContainer(gold, tokens, title, out var container)
        )
            return false;
        var end = container?.Last ?? title?.Last ?? authors?.Last ?? -1;
        if (!PutVolume(gold, tokens, ref end) || !PutPages(gold, tokens, end))
            return false;
        PutYears(gold, tokens);
        GoldRules.ExtendDates(tokens);
        GoldRules.FindEditors(tokens);
        OpenNumbers(gold, tokens, title?.Last ?? authors?.Last ?? -1);
        GoldRules.JoinRanges(tokens);
        OpenAuthors(gold, tokens, authors, title);
        if (gold.Title is null && gold.KindHint != "journal")
            OpenTitle(tokens);
        GoldRules.OpenImprint(tokens);
        return gold.Container is not null || gold.KindHint != "journal";
    }

    private static bool PutAuthors(PeerGold gold, LabelledTokens tokens, out (int First, int Last)? place)
    {
        place = tokens.Find(gold.Authors).Cast<(int, int)?>().FirstOrDefault();
        return Put(tokens, gold.Authors, place, FieldLabel.Author);
    }

    private static bool PutTitle(PeerGold gold, LabelledTokens tokens, out (int First, int Last)? place)
    {
        place = tokens.FindFree(gold.Title);
        return Put(tokens, gold.Title, place, FieldLabel.Title);
    }

    private static bool PutContainer(PeerGold gold, LabelledTokens tokens, (int First, int Last)? title, out (int First, int Last)? place)
    {
        var free = tokens.Find(gold.Container).Where(tokens.IsFree).ToList();
        var behind = free.Where(found => title is null || found.First > title.Value.Last).ToList();
        var choice = behind.Count > 0 ? behind : free;
        place = choice.Count == 0 ? null : choice.Count < 3 ? choice[^1] : choice[0];
        return Put(tokens, gold.Container, place, FieldLabel.Container);
    }

    private static bool Put(LabelledTokens tokens, string? value, (int First, int Last)? place, FieldLabel label)
    {
        if (place is { } found)
            tokens.Label(found, label);
        return value is null || place is not null;
    }

    private static bool PutVolume(PeerGold gold, LabelledTokens tokens, ref int end)
    {
        foreach (var (value, label) in new[] { (gold.Volume, FieldLabel.Volume), (gold.Issue, FieldLabel.Issue) })
        {
            if (value is null)
                continue;
            if (tokens.FindFree(value, end) is { } place)
            {
                tokens.Label(place, label);
                end = Math.Max(end, place.Last);
            }
            else if (label == FieldLabel.Volume)
                return false;
        }
        return true;
    }

    private static bool PutPages(PeerGold gold, LabelledTokens tokens, int end)
    {
        if (gold.FirstPage is null)
            return true;
        var free = tokens.Find(gold.FirstPage).Where(tokens.IsFree).ToList();
        if (free.Count == 0)
            return false;
        var best = free.OrderByDescending(place => Fitness(tokens, place, end)).ThenBy(place => place.First).First();
        tokens.Label(best, FieldLabel.Pages);
        GoldRules.ExtendPages(tokens, best.Last);
        return true;
    }

    private static int Fitness(LabelledTokens tokens, (int First, int Last) place, int end)
    {
        var label = tokens.Tokens.IsSign(place.First - 1, '.') ? place.First - 2 : place.First - 1;
        return (tokens.Tokens[label].Has(WordFlags.Pages) ? 3 : 0)
            + (
                tokens.Tokens.IsSign(place.Last + 1, Dashes) && tokens.Tokens[place.Last + 2].IsWordLike && place.Last + 2 < tokens.Count
                    ? 2
                    : 0
            )
            + (place.First > end ? 2 : 0);
    }

    private static void PutYears(PeerGold gold, LabelledTokens tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
            if (tokens.Labels[at] == FieldLabel.Other && IsYear(tokens.Tokens.Span(at), gold.Years))
                tokens.Labels[at] = FieldLabel.Date;
    }

    private static bool IsYear(ReadOnlySpan<char> word, IReadOnlyList<int> years)
    {
        foreach (var year in years)
        {
            var digits = year.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (
                word.StartsWith(digits)
                && (
                    word.Length == digits.Length
                    || (word.Length == digits.Length + 1 && char.IsLetter(word[^1]))
                    || (word.Length > 5 && !word.ContainsAnyExceptInRange('0', '9'))
                )
            )
                return true;
        }
        return false;
    }

    private static void OpenNumbers(PeerGold gold, LabelledTokens tokens, int behind)
    {
        List<FieldLabel> missing = [FieldLabel.Other];
        if (gold.Volume is null) missing.Add(FieldLabel.Volume);
        if (gold.Issue is null) missing.Add(FieldLabel.Issue);
        if (gold.FirstPage is null) missing.Add(FieldLabel.Pages);
        if (gold.Years.Count == 0) missing.Add(FieldLabel.Date);
        if (missing.Count == 1)
            return;
        for (var at = behind + 1; at < tokens.Count; at++)
            if (
                tokens.Labels[at] == FieldLabel.Other
                && (
                    tokens.Tokens[at].Kind is TokenKind.Number or TokenKind.Mixed
                    || (tokens.Tokens[at].IsWordLike && RomanNumeral.CanBe(tokens.Tokens.Span(at)))
                )
            )
                tokens.Allow(at, [.. missing, FieldLabel.Edition, FieldLabel.Series]);
    }

    // Some gold data have only the first author, or no author although some are printed.
    private static void OpenAuthors(PeerGold gold, LabelledTokens tokens, (int First, int Last)? authors, (int First, int Last)? title)
    {
        if (authors is not { } named)
        {
            for (var at = 0; at < tokens.Count && tokens.Labels[at] == FieldLabel.Other; at++)
                tokens.Allow(at, FieldLabel.Other, FieldLabel.Author, FieldLabel.Editor);
            return;
        }
        var end = named.Last + 1;
        while (
            end < tokens.Count && tokens.Labels[end] == FieldLabel.Other && tokens.Tokens[end] is not { Kind: TokenKind.Number, Length: 4 }
        )
            end++;
        if (end - named.Last <= 4 || (title is { } found && found.First < end))
            return;
        for (var at = named.Last + 1; at < end; at++)
            if (title is not null || gold.Container is null)
                tokens.Allow(at, FieldLabel.Other, FieldLabel.Author, FieldLabel.Editor);
            else
                tokens.Allow(at, FieldLabel.Other, FieldLabel.Author, FieldLabel.TitleBegin, FieldLabel.Title);
    }

    private static void OpenTitle(LabelledTokens tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
            if (tokens.Labels[at] == FieldLabel.Other && tokens.Allowed[at] == 0)
                tokens.Allow(
                    at,
                    FieldLabel.Other,
                    FieldLabel.TitleBegin,
                    FieldLabel.Title,
                    FieldLabel.Editor,
                    FieldLabel.Publisher,
                    FieldLabel.Place,
                    FieldLabel.Edition,
                    FieldLabel.Series,
                    FieldLabel.Genre
                );
    }
}
