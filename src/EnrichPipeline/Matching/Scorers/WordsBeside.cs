using System.Collections.Frozen;
using EnrichPipeline.Matching.Text;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Matching.Scorers;

/// <summary>
/// The words of the printed title beside the place where the record's title was found: the record of "Evidence for water" is not that of
/// "No evidence for water".
/// </summary>
/// <param name="Before">The number of words before it, without small ones, names of groups and kinds of articles ("Review: …").</param>
/// <param name="Denies">Whether a word beside it decides alone, or another month or year follows than in the record's title.</param>
/// <param name="IsNumbered">Whether the number of a part follows.</param>
internal readonly record struct WordsBeside(int Before, bool Denies, bool IsNumbered)
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _kinds =
        Phrases.Of(PhraseList.KindOfArticle).GetAlternateLookup<ReadOnlySpan<char>>();

    public static WordsBeside Of(MatchInput input, TitleHit hit)
    {
        var (text, (from, to), printed) = (input.Words, input.Title, input.Printed.ParsedTitle(TitleScorer.Parsed));
        if (printed.From >= to || from >= printed.To)
            printed = (from, to);
        var head = BeginsAt(input, hit) && !IsName(text, printed.From, from) ? (printed.From, from) : (from, from);
        var tail = hit.Partial ? (to, to) : (to, printed.To);
        return new WordsBeside(
            CountIn(text, head),
            Decide(text, head) || Decide(text, tail) || IsAnsweredNo(input, printed.To) || (hit.Partial && IsDatedOtherwise(input)),
            IsPart(text, tail));
    }

    /// <summary>Whether the first word of the title was found, so that what is printed before it does not replace it.</summary>
    public static bool BeginsAt(MatchInput input, TitleHit hit) =>
        hit.Pattern.Count > 0 && input.Words[input.Title.From].SequenceEqual(hit.Pattern[0]);

    // A parser may take the name of a group of authors for the beginning of the title.
    private static bool IsName(WordList text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (Lexicon.Of(text[i]).HasFlag(WordFlags.Group))
                return true;
        }
        return false;
    }

    private static int CountIn(WordList text, (int From, int To) head)
    {
        var (count, kinds) = (0, 0);
        for (var i = head.From; i < head.To; i++)
        {
            count += TitleWords.IsSmall(text[i]) ? 0 : 1;
            kinds += _kinds.Contains(text[i]) ? 1 : 0;
        }
        return kinds == head.To - head.From ? 0 : count;
    }

    private static bool Decide(WordList text, (int From, int To) range)
    {
        for (var i = range.From; i < range.To; i++)
        {
            if (OpposedWords.DecidesAlone(text[i]))
                return true;
        }
        return false;
    }

    // A parser ends the title at its question mark: "Does zinc shorten colds? No."
    private static bool IsAnsweredNo(MatchInput input, int end) =>
        end == input.Title.To && end < input.Words.Count && input.Citation.Title?.EndsWith('?') == true
            && OpposedWords.DecidesAlone(input.Words[end]);

    // "II", "part 2". Other numbers belong to the words that follow them.
    private static bool IsPart(WordList text, (int From, int To) tail)
    {
        if (tail.From >= tail.To)
            return false;
        var isNamed = tail.To - tail.From > 1 && Numerals.IsNumbered(text[tail.From]);
        var number = text[isNamed ? tail.From + 1 : tail.From];
        return Number.Roman(number) is not null && (isNamed || number.Length > 1)
            || (isNamed && number.Length < 3 && Number.HasDigit(number));
    }

    // The parser may read a date at the end of the title as that of publication: "Influenza activity, January 2011".
    private static bool IsDatedOtherwise(MatchInput input)
    {
        var (text, at, recorded) = (input.Words, input.Title.To, WordList.Of(input.Record.Title));
        if (at >= text.Count || recorded.IndexOf(text[at - 1], 0, recorded.Count) is not (>= 0 and var last) || last + 1 >= recorded.Count)
            return false;
        var next = recorded[last + 1];
        return Number.Year(next) is { } year
            ? Number.Year(text[at]) is { } printed && printed != year && printed != input.Citation.Year
            : OpposedWords.AreOpposed(next, text[at]);
    }
}
