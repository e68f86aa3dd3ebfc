using EnrichPipeline.Matching.Text;
using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Scorers;

/// <summary>Searches the text for the record's title letter by letter, so that wrong parsing and hyphenation do not matter.</summary>
internal static class TitleScorer
{
    private const double Exact = 0.985;
    private const double Near = 0.8;
    private const double Found = 0.7;
    private const double MinSharedWords = 0.25;
    private const double NearlyExact = 0.92;
    private const int ShortestHead = 20;

    // A shorter title is probably none, such as "Bell" in "Bell. Syst. Tech. J.", where a full stop is too many.
    private const int TooShort = 5;

    public static TitleComparison Score(MatchInput input)
    {
        var recorded = input.Record.Title;
        var best = Best(input, TitleSpellings.Of(input.Record));
        if (best.Similarity >= Found)
            input.Title = Region(input.Words, best.Pattern, best.End);
        else
            input.Title = input.Printed.ParsedTitle(Parsed);
        var comparison = new FieldComparison(Judge(input, best), best.Similarity, input.Citation.Title ?? Excerpt(input), recorded);
        if (best.Similarity >= Found)
            return TitleWords.Compare(input, best, comparison);
        return new TitleComparison(comparison, Shared: comparison.Disagrees ? TitleWords.Shared(best.Pattern, input.Words) : 0);
    }

    private static Agreement Judge(MatchInput input, TitleHit best) => best.Similarity switch
    {
        >= Exact => Agreement.Agrees,
        >= Near => Agreement.Nearly,
        _ when input.Citation.Title is null || input.Printed.Title.Letters.Length < TooShort || best.Pattern.Count == 0 => Agreement.Silent,
        _ => Agreement.Disagrees,
    };

    private static TitleHit Best(MatchInput input, TitleSpellings spellings)
    {
        var best = new TitleHit(WordList.None, 0, 0, false);
        foreach (var whole in spellings.Whole)
            best = Better(best, Search(whole, input.Words, false));
        if (best.Similarity >= NearlyExact || best.Pattern.Count == 0 || TitleWords.Shared(best.Pattern, input.Words) < MinSharedWords)
            return best;
        foreach (var head in spellings.Heads())
        {
            if (head.Letters.Length >= ShortestHead)
                best = Longer(best, Search(head, input.Words, true));
        }
        // A match that is merely similar may include words that do not belong to the title.
        if (Cut(input, best.Pattern) is { Similarity: >= Exact } cut)
            return cut;
        return best.Similarity >= Near ? best : Better(best, Cut(input, best.Pattern));
    }

    // A reference may print only a part of the title, so the printed title is searched for in the record's.
    private static TitleHit Cut(MatchInput input, WordList recorded)
    {
        if (input.Printed.Title.Letters.Length < ShortestHead || recorded.Count == 0)
            return new TitleHit(recorded, 0, 0, true);
        var inRecord = Search(input.Printed.Title, recorded, true);
        return inRecord.Similarity < NearlyExact
            ? new TitleHit(recorded, 0, 0, true)
            : inRecord with { End = Search(input.Printed.Title, input.Words, true).End };
    }

    public static (int From, int To) Parsed(PrintedText printed) =>
        Search(printed.Title, printed.Words, false) is { Similarity: >= NearlyExact } own
            ? Region(printed.Words, own.Pattern, own.End)
            : (0, 0);

    // Heads come in order of length. A longer one is preferred even if it is slightly less similar.
    private static TitleHit Longer(TitleHit best, TitleHit head) =>
        head.Similarity >= NearlyExact && head.Similarity >= best.Similarity - 0.02 ? head : best;

    private static TitleHit Better(TitleHit a, TitleHit b) => b.Similarity > a.Similarity || a.Pattern.Count == 0 ? b : a;

    private static TitleHit Search(WordList pattern, WordList text, bool partial)
    {
        var hit = ApproximateSearch.Find(pattern.Letters, text.Letters);
        var length = Math.Min(pattern.Letters.Length, ApproximateSearch.MaxPattern);
        return new TitleHit(pattern, length == 0 ? 0 : 1 - ((double)hit.Distance / length), hit.End, partial);
    }

    private static (int From, int To) Region(WordList text, WordList pattern, int end)
    {
        Span<byte> backwards = stackalloc byte[Math.Min(end, 1024)];
        text.Letters.AsSpan(end - backwards.Length, backwards.Length).CopyTo(backwards);
        backwards.Reverse();
        Span<byte> reversed = stackalloc byte[Math.Min(pattern.Letters.Length, ApproximateSearch.MaxPattern)];
        pattern.Letters.AsSpan(0, reversed.Length).CopyTo(reversed);
        reversed.Reverse();
        var start = end - ApproximateSearch.Find(reversed, backwards).End;
        return (text.WordAt(start), text.WordAt(Math.Max(start, end - 1)) + 1);
    }

    private static string? Excerpt(MatchInput input) => input.HasTitle ? input.Words.Join(input.Title.From, input.Title.To) : null;
}

/// <summary>The place where a spelling of the title was found, and its similarity.</summary>
/// <param name="End">The index of the first letter after it in the text.</param>
/// <param name="Partial">Whether it is only the head of the title or the part that the reference prints.</param>
internal readonly record struct TitleHit(WordList Pattern, double Similarity, int End, bool Partial);
