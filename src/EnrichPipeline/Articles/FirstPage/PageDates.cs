using System.Globalization;
using EnrichPipeline.Articles.Lists;

namespace EnrichPipeline.Articles.FirstPage;

/// <summary>Finds the year in which an article appeared, in lines such as "Published 12 May 2020".</summary>
internal static class PageDates
{
    private const int Reach = 200;
    private static readonly string[] _openers =
    [
        "published",
        "first published",
        "publication date",
        "publication year",
        "issue date",
        "version of record",
        "first online",
        "epub",
    ];

    public static int? Year(Passage passage)
    {
        for (var line = 0; line < Math.Min(Reach, passage.Lines.Count); line++)
        {
            if (passage.Lines[line].Length < 120 && IsPublicationLine(passage[line]) && YearIn(passage[line]) is { } year)
                return year;
        }

        return null;
    }

    public static int? YearIn(ReadOnlySpan<char> text) =>
        YearText.FindIn(text) is >= 0 and var at ? int.Parse(text.Slice(at, 4), CultureInfo.InvariantCulture) : null;

    private static bool IsPublicationLine(ReadOnlySpan<char> line)
    {
        foreach (var opener in _openers)
        {
            if (line.StartsWith(opener, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
