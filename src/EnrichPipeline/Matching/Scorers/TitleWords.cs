using EnrichPipeline.Matching.Text;
using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Scorers;

/// <summary>Compares the record's title word by word with the text where it was found.</summary>
internal static class TitleWords
{
    private const int MaxBeside = 2;

    public static TitleComparison Compare(MatchInput input, TitleHit hit, FieldComparison comparison)
    {
        var (title, (from, to)) = (hit.Pattern, input.Title);
        var tails = hit.Partial && TitleTails.Differ(input, title);
        var isLong = !hit.Partial && IsBeyondSearch(title, input.Printed.Title);
        var beside = WordsBeside.Of(input, hit);
        var numerals = NumeralsDiffer(input, hit, wholeTitles: tails || isLong) || beside.IsNumbered;
        var changes = Changes(input, hit, isLong);
        var differs = numerals || tails || changes.Opposed || beside.Denies || beside.Before > 0;
        return new TitleComparison(
            differs && comparison.Agrees ? comparison with { Agreement = Agreement.Nearly } : comparison,
            title.Letters.Length,
            changes.Missing,
            changes.Extra + beside.Before,
            numerals,
            Covered(input.Printed.Title, title),
            hit.Partial,
            tails)
        {
            Opposed = changes.Opposed,
            Unlike = changes.Unlike,
            Before = beside.Before,
            Denied = beside.Denies || (!IsWhole(input, hit) && TitleYears.Differ(title, input.Words, from, to)),
            From = from,
            To = to,
        };
    }

    private static bool NumeralsDiffer(MatchInput input, TitleHit hit, bool wholeTitles)
    {
        var (text, (from, to)) = (input.Words, input.Title);
        // The match may end with "part" and without its number.
        var end = to > from && to < text.Count && Numerals.IsNumbered(text[to - 1]) ? to + 1 : to;
        return (!IsWhole(input, hit) && Numerals.Differ(hit.Pattern, 0, hit.Pattern.Count, text, from, end))
            || (wholeTitles && Numerals.Differ(input.Printed.Title, WordList.Of(input.Record.Title)));
    }

    private static TitleChanges Changes(MatchInput input, TitleHit hit, bool isLong)
    {
        var (from, to) = input.Title;
        return isLong ? TitleChanges.Between(hit.Pattern, input.Printed.Title, 0, input.Printed.Title.Count)
            : IsWhole(input, hit) ? TitleChanges.None
            : Between(input, hit, from, to);
    }

    /// <summary>
    /// Whether the title was found letter by letter as whole words: "Nigeria" has the letters of "Niger". Digits may touch it, as footnote
    /// marks do.
    /// </summary>
    private static bool IsWhole(MatchInput input, TitleHit hit)
    {
        if (hit.Similarity < 1)
            return false;
        var (text, length) = (input.Words, hit.Pattern.Letters.Length);
        var start = hit.End - Math.Min(length, ApproximateSearch.MaxPattern);
        return AreDigits(text, text.LetterOf(input.Title.From), start)
            && (length > ApproximateSearch.MaxPattern || AreDigits(text, hit.End, text.LetterOf(input.Title.To)));
    }

    private static bool AreDigits(WordList text, int from, int to) => from >= to || Alphabet.AreDigits(text.Letters.AsSpan(from..to));

    // If the first or last word of the title differs, the match does not include it, so the parsed title supplies it.
    private static TitleChanges Between(MatchInput input, TitleHit hit, int from, int to)
    {
        var printed = input.Printed.ParsedTitle(TitleScorer.Parsed);
        if (!hit.Partial && printed.From < to && from < printed.To)
        {
            from = from - printed.From is > 0 and <= MaxBeside && !WordsBeside.BeginsAt(input, hit) ? printed.From : from;
            to = printed.To - to is > 0 and <= MaxBeside ? printed.To : to;
        }
        return TitleChanges.Between(hit.Pattern, input.Words, from, to);
    }

    /// <summary>The share of a title's words that occur in a text, in any order. Misprinted words do not count.</summary>
    public static double Shared(WordList title, WordList text)
    {
        var (all, shared) = (0, 0);
        for (var i = 0; i < title.Count; i++)
        {
            if (IsSmall(title[i]))
                continue;
            all++;
            shared += text.Has(title, i, 0, text.Count) ? 1 : 0;
        }
        return all == 0 ? 0 : (double)shared / all;
    }

    // Only the beginning of a longer title is searched for.
    private static bool IsBeyondSearch(WordList recorded, WordList printed) =>
        recorded.Letters.Length > ApproximateSearch.MaxPattern && printed.Letters.Length > ApproximateSearch.MaxPattern;

    private static double Covered(WordList printed, WordList recorded) =>
        printed.Letters.Length == 0 ? 1 : Math.Min(1, (double)recorded.Letters.Length / printed.Letters.Length);

    public static bool IsSmall(ReadOnlySpan<char> word) =>
        word.Length == 1
        || word is "of" or "the" or "and" or "in" or "for" or "on" or "to" or "an" or "by" or "with" or "from" or "at" or "as" or "is";

    /// <summary>Whether a word occurs among others, even if misprinted or joined with its neighbour.</summary>
    /// <param name="own">The range of words that the word is from. Another word that also occurs there is not a misprint of it.</param>
    public static bool HasSpellingOf(WordList others, int from, int to, WordList words, int index, Range own)
    {
        var word = words[index];
        if (others.Has(words, index, from, to))
            return true;
        if (Number.HasDigit(word))
            return false;
        for (var i = from; i < to; i++)
        {
            if ((WordDistance.Within(others[i], word, WordDistance.Allowed(word.Length)) || IsInflected(word, others[i]))
                && !OpposedWords.AreOpposed(others[i], word)
                && !words.Has(others, i, own.Start.Value, own.End.Value))
                return true;
        }
        return IsJoined(others, from, to, words, index);
    }

    // "rats" for "rat"
    private static bool IsInflected(ReadOnlySpan<char> word, ReadOnlySpan<char> other) =>
        word.Length > 2 && other.Length == word.Length + 1 && other.StartsWith(word);

    // "anti angiogenic" and "antiangiogenic" differ only in a space, but "Niger" is not in "Nigeria".
    private static bool IsJoined(WordList others, int from, int to, WordList words, int index)
    {
        if (words[index].Length < 3)
            return false;
        for (var first = Math.Max(0, index - MaxBeside); first <= index; first++)
        {
            for (var end = index + 1; end <= Math.Min(words.Count, index + 1 + MaxBeside); end++)
            {
                if (others.HasWhole(words.Letters.AsSpan(words.LetterOf(first)..words.LetterOf(end)), from, to))
                    return true;
            }
        }
        return false;
    }
}
