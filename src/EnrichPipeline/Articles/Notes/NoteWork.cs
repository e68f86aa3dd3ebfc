using EnrichPipeline.Articles.Lists;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Articles.Notes;

/// <summary>Tells the full citation of a work from a short one and from prose.</summary>
internal static class NoteWork
{
    private const int MinTitleWords = 2;
    private const int MinLetters = 3;
    private const int DigitsOfYear = 4;

    // No title is longer. Limits the work, because each place at which a work may begin is looked at.
    private const int FarthestYear = 500;
    private static readonly string[] _undated = WordLists.Of("undated");

    /// <summary>Whether a text that begins with names goes on with a title and a year.</summary>
    public static bool IsFull(ReadOnlySpan<char> text, int names)
    {
        var rest = text[names..];
        var year = YearIn(rest);
        if (year < 0 || NoteWords.HasShortForm(rest[..year]))
            return false;
        return WordsIn(rest[..year]) >= MinTitleWords
            || NoteNames.AreParties(text[..names])
            || IsTitle(rest[Math.Min(rest.Length, year + DigitsOfYear)..])
            || IsVolumeAndPage(rest[Math.Min(rest.Length, year + DigitsOfYear)..]);
    }

    /// <summary>Returns the position after the year of a citation, behind which a remark or another work may follow.</summary>
    public static int AfterYear(ReadOnlySpan<char> text, int names)
    {
        var year = Math.Max(0, YearIn(text[names..]));
        var after = Math.Min(text.Length, names + year + DigitsOfYear);
        // A year right behind the names stands before the title.
        return WordsIn(text[names..(names + year)]) >= MinTitleWords ? after : after + BeforeNextSource(text[after..]);
    }

    private static int BeforeNextSource(ReadOnlySpan<char> title) => title.IndexOf(". ") is >= 0 and var stop ? stop + 2 : title.Length;

    private static int YearIn(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, FarthestYear)];
        var (year, withEdition) = (YearText.FindIn(text), EditionYear(text));
        year = year < 0 || withEdition >= 0 && withEdition < year ? withEdition : year;
        foreach (var word in _undated)
        {
            if (year < 0 && text.IndexOf(word, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
                year = at;
        }

        return year;
    }

    // "Tübingen 51976": the raised number of the edition before the year.
    private static int EditionYear(ReadOnlySpan<char> text)
    {
        for (var at = 1; at + DigitsOfYear < text.Length; at++)
        {
            if (text[at - 1] == ' ' && text[at] is >= '2' and <= '9'
                && YearText.FindIn(text.Slice(at + 1, DigitsOfYear)) == 0
                && NoteWords.At(text, at).TrimEnd(").,;:").Length == DigitsOfYear + 1)
                return at + 1;
        }

        return -1;
    }

    // "(1986): Risikogesellschaft" begins a title, "(1986), S. 12" and "(1986), der" do not.
    private static bool IsTitle(ReadOnlySpan<char> text)
    {
        var title = text.TrimStart("abcdef),.:; ");
        return title.Length < text.Length && !title.IsEmpty && (char.IsUpper(title[0]) || NoteNames.BeginsQuoted(title))
            && WordsIn(title) > MinTitleWords;
    }

    // "Nature, 1972, 238, 37": chemists print no title.
    private static bool IsVolumeAndPage(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith(", ", StringComparison.Ordinal) || text[2..].IndexOfAnyExceptInRange('0', '9') is not (> 0 and var length))
            return false;
        return text[(length + 2)..] is [',', ' ', >= '0' and <= '9', ..];
    }

    private static int WordsIn(ReadOnlySpan<char> text)
    {
        var (count, letters) = (0, 0);
        foreach (var c in text)
        {
            letters = char.IsLetter(c) ? letters + 1 : 0;
            count += letters == MinLetters ? 1 : 0;
        }

        return count;
    }
}
