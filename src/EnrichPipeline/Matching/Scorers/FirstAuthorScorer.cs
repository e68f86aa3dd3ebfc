using EnrichPipeline.Matching.Text;
using EnrichPipeline.Model;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Matching.Scorers;

/// <summary>The first author's family name at the head of the author list, misspelt or swapped with the given name if need be.</summary>
internal static class FirstAuthorScorer
{
    public static Finding Score(Pair pair)
    {
        var authors = pair.Record.Authors;
        var printed = pair.Citation.Authors is [var head, ..] ? Show(head) : null;
        if (authors.Count == 0)
            return Finding.Silence(printed);
        var finding = Find(pair, 0, printed);
        // A consortium named first by the record, or the first two swapped.
        if (finding.Disagrees && authors.Count > 1 && Find(pair, 1, printed) is { Agreement: Agreement.Agrees } second)
            return second with { Agreement = Agreement.Nearly, Similarity = 0.6, Recorded = finding.Recorded };
        return finding;
    }

    private static Finding Find(Pair pair, int index, string? printed)
    {
        var author = pair.Record.Authors[index];
        var recorded = Show(author);
        var place = FamilyName.Find(pair.Family(index), pair.Words, 0, pair.AuthorsEnd);
        if (place.Found)
            return Judge(pair, index, place, printed, recorded);
        if (author.Given is { Length: > 2 } given && FamilyName.Find(WordList.Of(given), pair.Words, 0, Math.Min(2, pair.AuthorsEnd)) is { Found: true, Misspelt: false })
            return new Finding(Agreement.Agrees, 0.8, printed, recorded);
        if (printed is null && pair.AuthorsEnd < 2)
            return Finding.Silence(null, recorded);
        return Elsewhere(pair, index)
            ? new Finding(Agreement.Nearly, 0.5, printed, recorded)
            : new Finding(pair.Citation.Authors.Count == 0 && pair.HasTitle && pair.Title.From < 2 ? Agreement.Silent : Agreement.Disagrees, 0, printed, recorded);
    }

    private static Finding Judge(Pair pair, int author, NamePlace place, string? printed, string recorded)
    {
        printed ??= pair.Words[place.Word].ToString();
        if (!IsFirst(pair, author, place.Word))
            return new Finding(Agreement.Nearly, 0.6, printed, recorded);
        if (place.Misspelt)
            return new Finding(Agreement.Nearly, 0.8, printed, recorded);
        return new Finding(Agreement.Agrees, Initials.Differ(pair.Words, place.Word, pair.Record.Authors[author].Given) ? 0.7 : 1, printed, recorded);
    }

    // Before the first family name stand its initials, its particles, and the label.
    private static bool IsFirst(Pair pair, int author, int index)
    {
        if (index == 0)
            return true;
        var given = WordList.Of(pair.Record.Authors[author].Given);
        var family = pair.Family(author);
        for (var i = 0; i < index; i++)
        {
            var word = pair.Words[i];
            if (word.Length > 3 && !Number.Is(word) && !given.Has(word) && !family.Has(word) && (i + 1 < index || index > 2))
                return false;
        }
        return index < 8;
    }

    private static bool Elsewhere(Pair pair, int author)
    {
        var from = pair.HasTitle ? pair.Title.To : pair.AuthorsEnd;
        return pair.Family(author) is { Letters.Length: > 3 } family
            && FamilyName.Find(family, pair.Words, from, pair.Words.Count) is { Found: true, Misspelt: false };
    }

    private static string Show(PersonName name) => name.Given is null ? name.Family : $"{name.Family} {name.Given}";
}
