using EnrichPipeline.Matching.Text;
using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Scorers;

/// <summary>Looks for the first author's family name at the head of the author list, allowing for misprints and swapped names.</summary>
internal static class FirstAuthorScorer
{
    public static FieldComparison Score(MatchInput input)
    {
        var authors = input.Record.Authors;
        var printed = input.Citation.Authors is [var head, ..] ? Show(head) : null;
        if (authors.Count == 0)
            return FieldComparison.Silence(printed);
        var comparison = Find(input, 0, printed);
        // The record may name a consortium first, or the first two authors may be swapped.
        if (comparison.Disagrees && authors.Count > 1 && Find(input, 1, printed) is { Agreement: Agreement.Agrees } second)
            return second with { Agreement = Agreement.Nearly, Similarity = 0.6, Recorded = comparison.Recorded };
        return comparison;
    }

    private static FieldComparison Find(MatchInput input, int index, string? printed)
    {
        var author = input.Record.Authors[index];
        var recorded = Show(author);
        var place = FamilyName.Find(input.Family(index), input.Words, 0, input.AuthorsEnd);
        if (place.Found)
            return Judge(input, index, place, printed, recorded);
        if (author.Given is { Length: > 2 } given
            && FamilyName.Find(WordList.Of(given), input.Words, 0, Math.Min(2, input.AuthorsEnd)) is { Found: true, Misspelt: false })
            return new FieldComparison(Agreement.Agrees, 0.8, printed, recorded);
        if (printed is null && input.AuthorsEnd < 2)
            return FieldComparison.Silence(null, recorded);
        if (Elsewhere(input, index))
            return new FieldComparison(Agreement.Nearly, 0.5, printed, recorded);
        var namesNobody = input.Citation.Authors.Count == 0 && input.HasTitle && input.Title.From < 2;
        return new FieldComparison(namesNobody ? Agreement.Silent : Agreement.Disagrees, 0, printed, recorded);
    }

    private static FieldComparison Judge(MatchInput input, int author, NamePlace place, string? printed, string recorded)
    {
        printed ??= input.Words[place.Word].ToString();
        if (!IsFirst(input, author, place.Word))
            return new FieldComparison(Agreement.Nearly, 0.6, printed, recorded);
        if (place.Misspelt)
            return new FieldComparison(Agreement.Nearly, 0.8, printed, recorded);
        var initialsDiffer = Initials.Differ(input.Words, place.Word, input.Record.Authors[author].Given);
        return new FieldComparison(Agreement.Agrees, initialsDiffer ? 0.7 : 1, printed, recorded);
    }

    // Only the label, initials and particles stand before the first family name.
    private static bool IsFirst(MatchInput input, int author, int index)
    {
        if (index == 0)
            return true;
        var given = WordList.Of(input.Record.Authors[author].Given);
        var family = input.Family(author);
        for (var i = 0; i < index; i++)
        {
            var word = input.Words[i];
            if (word.Length > 3 && !Number.HasDigit(word) && !given.Has(word) && !family.Has(word) && (i + 1 < index || index > 2))
                return false;
        }
        return index < 8;
    }

    private static bool Elsewhere(MatchInput input, int author)
    {
        var from = input.HasTitle ? input.Title.To : input.AuthorsEnd;
        return input.Family(author) is { Letters.Length: > 3 } family
            && FamilyName.Find(family, input.Words, from, input.Words.Count) is { Found: true, Misspelt: false };
    }

    private static string Show(PersonName name) => name.Given is null ? name.Family : $"{name.Family} {name.Given}";
}
