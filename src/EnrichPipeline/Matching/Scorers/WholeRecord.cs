using EnrichPipeline.Matching.Text;

namespace EnrichPipeline.Matching.Scorers;

/// <summary>Recognises records of whole books, journals and proceedings, whose DOIs are often printed for one of their parts.</summary>
internal static class WholeRecord
{
    /// <summary>Whether the record is that of a book, of which there may be other editions.</summary>
    public static bool IsBook(string? type) => type is "book" or "monograph" or "edited-book" or "reference-book";

    /// <summary>Whether the record is that of the whole in which the reference places its part, which has another title.</summary>
    public static bool Contains(MatchInput input)
    {
        if (!IsBook(input.Record.Type) && input.Record.Type is not ("journal" or "proceedings"))
            return false;
        var recorded = WordList.Of(input.Record.Title);
        return input.Printed.Title.Count > 0 && AreIn(recorded, input.Printed.Container) && !AreIn(recorded, input.Printed.Title);
    }

    private static bool AreIn(WordList words, WordList others)
    {
        var found = words.Count > 0;
        for (var i = 0; i < words.Count && found; i++)
            found = TitleWords.IsSmall(words[i]) || others.Has(words, i, 0, others.Count);
        return found;
    }
}
