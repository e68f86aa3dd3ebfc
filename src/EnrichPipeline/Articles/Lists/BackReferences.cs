using System.Buffers;
using System.Globalization;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Articles.Lists;

/// <summary>Finds what a typesetter adds to an entry to say where it is cited: "(Cited on pages 3, 7)", or the numbers alone.</summary>
internal static class BackReferences
{
    private const int MinEntries = 4;
    private const int PagesWithoutBreak = 30;
    private const double ShareOfEntries = 0.8;

    private static readonly SearchValues<char> _separators = SearchValues.Create(" \n\u00A0↑");
    private static readonly SearchValues<char> _digits = SearchValues.Create("0123456789.,-–");
    private static readonly SearchValues<char> _romanDigits = SearchValues.Create("ivxl,–");
    private static readonly string[] _openers = WordLists.Of("backReferences");
    private static readonly string[] _links = WordLists.Of("And");

    /// <summary>Returns the length of a reference without the pages that cite it.</summary>
    /// <param name="bare">Whether the list prints the numbers of these pages alone, without words.</param>
    public static int LengthWithout(ReadOnlySpan<char> text, bool bare)
    {
        var end = text.TrimEnd().Length;
        if (bare && BareNumbers(text[..end]) is var (start, _))
            return start;
        var inner = text[..end].TrimEnd(".)]");
        // Of an entry at the end of a page, only the words may be there.
        return StartOfOpener(text[..end]) ?? StartOfOpener(inner[..StartOfNumbers(inner)].TrimEnd()) ?? end;
    }

    /// <summary>Whether nearly all entries of a list end with a full stop and numbers that pages of the document may have.</summary>
    public static bool AreBare(Passage passage, IReadOnlyList<Entry> entries)
    {
        if (entries.Count < MinEntries)
            return false;
        var pages = passage.Text.AsSpan().Count('\f') + PagesWithoutBreak;
        var found = entries.Count(entry => BareNumbers(passage.Text.AsSpan(entry.Start, entry.End - entry.Start).TrimEnd()) is var (_, last)
            && last <= pages);
        return found >= ShareOfEntries * entries.Count;
    }

    // Returns where ascending numbers after a full stop begin, and the last of them.
    private static (int Start, int Last)? BareNumbers(ReadOnlySpan<char> text)
    {
        var (start, last, next) = (text.Length, 0, int.MaxValue);
        while (NumberBefore(text[..start]) is var (from, number) && number < next)
        {
            last = start == text.Length ? number : last;
            (start, next) = (from, number);
            if (text[..start].TrimEnd() is [.., '.'] before)
                return (before.Length, last);
            if (text[..start].TrimEnd() is not [.., ','] listed)
                return null;
            start = listed.Length - 1;
        }

        return null;
    }

    private static (int Start, int Number)? NumberBefore(ReadOnlySpan<char> text)
    {
        var start = text.LastIndexOfAnyExceptInRange('0', '9') + 1;
        return start > 0 && char.IsWhiteSpace(text[start - 1])
            && int.TryParse(text[start..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (start, number) : null;
    }

    // Returns where the numbers at the end begin: "3, 7", "iv and 12", "2.1".
    private static int StartOfNumbers(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (text[..start].TrimEnd() is { Length: > 0 } before)
        {
            var from = before.LastIndexOfAny(_separators) + 1;
            if (!IsNumber(before[from..].TrimEnd(',')))
                break;
            start = from;
        }

        return start;
    }

    private static bool IsNumber(ReadOnlySpan<char> word) =>
        word.ContainsAnyInRange('0', '9') ? !word.ContainsAnyExcept(_digits)
            : !word.IsEmpty && !word.ContainsAnyExcept(_romanDigits) || _links.Contains(word.ToString());

    // In mid-sentence, the words count only in brackets.
    private static int? StartOfOpener(ReadOnlySpan<char> text)
    {
        foreach (var opener in _openers)
        {
            if (!text.EndsWith(opener, StringComparison.OrdinalIgnoreCase))
                continue;
            var before = text[..^opener.Length];
            if (before is [.., '(' or '['])
                return before[..^1].TrimEnd().Length;
            if (!char.IsLower(text[before.Length]) && before.TrimEnd() is [.., '.' or ')' or ']' or '?' or '!'])
                return before.TrimEnd().Length;
        }

        return null;
    }
}
