using EnrichPipeline.Matching.Text;

namespace EnrichPipeline.Matching.Integrity;

/// <summary>Measures the part of a printed title that follows the recorded title.</summary>
internal static class TitleTail
{
    private static readonly string[] _sentenceEnds = ["? ", "! ", "[", " In: "];

    /// <summary>Returns the number of letters that follow the recorded title within the same sentence of the printed title.</summary>
    public static int LettersOf(MatchInput pair)
    {
        if (!pair.HasTitle || pair.Citation.Title is not { } printed)
            return 0;
        var last = pair.Words[pair.Title.To - 1];
        foreach (var sentence in Sentences(printed).Reverse())
        {
            var words = WordList.Of(sentence);
            var at = words.Count - 1;
            while (at >= 0 && !words[at].SequenceEqual(last))
                at--;
            if (at >= 0)
                return IsRepeated(words, at) ? 0 : words.Letters.Length - words.LetterOf(at + 1);
        }
        return 0;
    }

    // A running head after the title only repeats its words.
    private static bool IsRepeated(WordList words, int end) =>
        Enumerable.Range(end + 1, words.Count - end - 1).All(i => words.Has(words, i, 0, end + 1));

    private static IEnumerable<string> Sentences(string text)
    {
        foreach (var part in text.Split(_sentenceEnds, StringSplitOptions.RemoveEmptyEntries))
        {
            var start = 0;
            for (var i = 1; i + 1 < part.Length; i++)
            {
                if (part[i] != '.' || part[i + 1] != ' ' || IsInitial(part, i - 1))
                    continue;
                yield return part[start..i];
                start = i + 2;
            }
            yield return part[Math.Min(start, part.Length)..];
        }
    }

    // The full stops in "U.S. crops" and "E. coli" do not end a sentence.
    private static bool IsInitial(string text, int at) => char.IsUpper(text[at]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1]));
}
