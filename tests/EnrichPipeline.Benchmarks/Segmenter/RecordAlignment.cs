using EnrichPipeline.Benchmarks.Fields;
using EnrichPipeline.Citations;
using EnrichPipeline.Citations.Segmenting;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Benchmarks.Segmenter;

/// <summary>Labels the tokens of a biomedical reference with the fields of its record.</summary>
internal static class RecordAlignment
{
    private const int FarthestContainer = 6;
    private const int FarthestNumber = 8;
    private const int MostBetween = 2;
    private static readonly HashSet<string> _small = ["of", "the", "and", "for", "in", "on", "to", "a", "de", "der", "et", "la"];

    public static TrainingExample? Align(Gold gold)
    {
        var tokens = new LabelledTokens(new TokenList(CitationParser.WithoutIdentifiers(gold.Text)));
        if (FindTitle(tokens, LabelledTokens.WordsOf(Markup.Strip(gold.Title ?? ""))) is not { } title)
            return null;
        tokens.Label(title, FieldLabel.Title);
        if (FindContainer(tokens, gold, title.Last) is not { } container || IsCutShort(tokens, title.Last, container.First))
            return null;
        tokens.Label(container, FieldLabel.Container);
        LabelYear(tokens, gold.Year);
        LabelNumbers(tokens, gold, container.Last);
        if (!LabelAuthors(tokens, gold.Family, title.First))
            return null;
        GoldRules.OpenImprint(tokens);
        return new TrainingExample("own", gold.Id, tokens.Tokens, tokens.Masks());
    }

    private static (int First, int Last)? FindTitle(LabelledTokens tokens, string[] words)
    {
        if (words.Length < 3)
            return null;
        if (tokens.FindFree(string.Join(' ', words)) is { } exact)
            return exact;
        int[] places = [.. Enumerable.Range(0, tokens.Count).Where(at => tokens.Words[at].Length > 0)];
        string[] printed = [.. places.Select(at => tokens.Words[at])];
        var blocks = MatchingBlocks.Of<string>(printed, words);
        if (blocks.Count == 0)
            return null;
        var longest = blocks.MaxBy(block => block.Length);
        var kept = blocks.Where(block => Math.Abs(block.First - block.Second - longest.First + longest.Second) <= 4).ToList();
        var (first, last) = (kept[0], kept[^1]);
        if (kept.Sum(block => block.Length) < 0.85 * words.Length || last.Second + last.Length < words.Length || first.Second > 0)
            return null;
        return (places[first.First], places[last.First + last.Length - 1]);
    }

    // Many records lack the subtitle that is printed.
    private static bool IsCutShort(LabelledTokens tokens, int titleEnd, int container) =>
        Enumerable.Range(titleEnd + 1, container - titleEnd - 1).Count(at => tokens.Words[at].Length > 0) > MostBetween;

    private static (int First, int Last)? FindContainer(LabelledTokens tokens, Gold gold, int titleEnd)
    {
        int[] candidates =
        [
            .. Enumerable
                .Range(titleEnd + 1, Math.Max(0, tokens.Count - titleEnd - 1))
                .Where(at => tokens.Words[at].Length > 0 && !_small.Contains(tokens.Words[at])),
        ];
        var names = gold
            .Journals.Select(name => LabelledTokens.WordsOf(name).Where(word => !_small.Contains(word)).ToArray())
            .Where(name => name.Length > 0)
            .OrderByDescending(name => name.Length);
        foreach (var name in names)
            for (var at = 0; at < Math.Min(FarthestContainer, candidates.Length - name.Length + 1); at++)
                if (JournalTable.Same([.. candidates.AsSpan(at, name.Length).ToArray().Select(place => tokens.Words[place])], name))
                    return (WithSmall(tokens, candidates[at], titleEnd), candidates[at + name.Length - 1]);
        return null;
    }

    // "The Journal": small words before the first capitalised one belong to it, except "in".
    private static int WithSmall(LabelledTokens tokens, int first, int titleEnd)
    {
        while (first - 1 > titleEnd && _small.Contains(tokens.Words[first - 1]) && tokens.Words[first - 1] != "in")
            first--;
        return first;
    }

    private static void LabelYear(LabelledTokens tokens, string? year)
    {
        for (var at = 0; at < tokens.Count; at++)
            if (
                year is { Length: 4 }
                && tokens.Labels[at] == FieldLabel.Other
                && tokens.Tokens[at].Length <= 5
                && tokens.Tokens.Span(at).StartsWith(year)
            )
                tokens.Labels[at] = FieldLabel.Date;
        GoldRules.ExtendDates(tokens);
    }

    private static void LabelNumbers(LabelledTokens tokens, Gold gold, int containerEnd)
    {
        var (end, missing) = (containerEnd, new List<FieldLabel>());
        foreach (var (value, label) in new[] { (gold.Volume, FieldLabel.Volume), (gold.Issue, FieldLabel.Issue) })
            if (value is not null && tokens.FindFree(value, end) is { } place && place.First > end && place.First - end < FarthestNumber)
            {
                tokens.Label(place, label);
                end = place.Last;
            }
            else
                missing.Add(label);
        if (
            tokens
                .Find(gold.FirstPage)
                .Where(place => tokens.IsFree(place) && place.First > end)
                .Cast<(int First, int Last)?>()
                .FirstOrDefault() is
            { } page
        )
        {
            tokens.Label(page, FieldLabel.Pages);
            GoldRules.ExtendPages(tokens, page.Last);
        }
        else
            missing.Add(FieldLabel.Pages);
        if (!tokens.Labels.Contains(FieldLabel.Date))
            missing.Add(FieldLabel.Date);
        for (var at = containerEnd + 1; at < tokens.Count && missing.Count > 0; at++)
            if (tokens.Labels[at] == FieldLabel.Other && tokens.Tokens[at].Kind is TokenKind.Number or TokenKind.Mixed)
                tokens.Allow(at, [FieldLabel.Other, .. missing]);
        GoldRules.JoinRanges(tokens);
    }

    private static bool LabelAuthors(LabelledTokens tokens, string? family, int titleStart)
    {
        if (tokens.Find(family).Where(place => place.Last < titleStart).Cast<(int First, int Last)?>().FirstOrDefault() is not { } first)
            return false;
        var end = titleStart - 1;
        while (end >= 0 && (tokens.Labels[end] == FieldLabel.Date || tokens.Words[end].Length == 0))
            end--;
        var start = 0;
        while (start < first.First && (tokens.Words[start].Length == 0 || char.IsDigit(tokens.Words[start][0])))
            start++;
        for (var at = start; at <= end; at++)
            if (tokens.Labels[at] == FieldLabel.Other)
                tokens.Labels[at] = FieldLabel.Author;
        return true;
    }
}
