using EnrichPipeline.Articles.Lists;

namespace EnrichPipeline.Articles.Boundaries;

/// <summary>Finds the places of running text where a reference may begin: after a blank, before what no sentence goes on with.</summary>
internal static class PlaceScan
{
    private const int Look = 300;

    /// <summary>In order, those that weigh at least so much; where the end before leaves less whatever follows, no more is looked at.</summary>
    public static List<Place> Of(string text, double least = double.NegativeInfinity)
    {
        var places = new List<Place>();
        var (year, yearEnd) = (NextYear(text, 0), -1);
        for (var i = 1; i < text.Length; i++)
        {
            if (!TextLines.IsBlank(text[i - 1]) || TextLines.IsBlank(text[i]))
                continue;
            for (; year >= 0 && year < i; year = NextYear(text, yearEnd))
                yearEnd = year + 4;
            if (MayBegin(text.AsSpan(i, Math.Min(8, text.Length - i))) && EndBefore(text, i) is var end && Weights.Most(end) >= least
                && At(text, i, end, yearEnd) is var signs && Weights.Of(signs) >= least)
                places.Add(new Place(i, signs));
        }

        return places;
    }

    /// <summary>What is seen at one place; a year before it ends at <paramref name="yearEnd"/>, or -1.</summary>
    public static Signs At(string text, int offset, int yearEnd) => At(text, offset, EndBefore(text, offset), yearEnd);

    private static EndSign EndBefore(string text, int offset) =>
        Ending.Of(text.AsSpan(Math.Max(0, offset - Look), Math.Min(Look, offset)).TrimEnd());

    private static Signs At(string text, int offset, EndSign end, int yearEnd)
    {
        var (start, names, after) = Beginning.Of(text.AsSpan(offset));
        return new Signs(end, start, names, after, Distance(offset, yearEnd));
    }

    private static YearBefore Distance(int offset, int yearEnd) => yearEnd < 0 ? YearBefore.None : (offset - yearEnd) switch
    {
        <= 5 => YearBefore.Within5,
        <= 15 => YearBefore.Within15,
        <= 30 => YearBefore.Within30,
        <= 60 => YearBefore.Within60,
        <= 150 => YearBefore.Within150,
        <= 400 => YearBefore.Within400,
        _ => YearBefore.None,
    };

    private static bool MayBegin(ReadOnlySpan<char> text)
    {
        if (char.IsUpper(text[0]) || char.GetUnicodeCategory(text[0]) == System.Globalization.UnicodeCategory.OtherLetter)
            return true;
        if (!char.IsLetter(text[0]))
            return text[0] is '“' or '"' or '‘' or '«' || text[0] == '[' && text.Length > 1 && char.IsLetter(text[1]);
        var word = text.IndexOfAny(' ', '’', '\'');
        return word > 0 && (Particles.Contains(text[..word]) || word == 1 && text[1] != ' ');
    }

    private static int NextYear(string text, int from)
    {
        if (from < 0 || from >= text.Length)
            return -1;
        var found = YearText.FindIn(text.AsSpan(from));
        return found < 0 ? -1 : from + found;
    }
}
