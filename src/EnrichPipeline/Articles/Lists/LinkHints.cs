using System.Buffers;
using EnrichPipeline.Model;

namespace EnrichPipeline.Articles.Lists;

/// <summary>Removes the link words that a publisher's page prints after an entry.</summary>
internal static class LinkHints
{
    private const int MaxRun = 24;
    private const string Counted = "Scopus";
    private static readonly SearchValues<char> _codeMarks = SearchValues.Create("0123456789/");

    // Of words with the same ending, the longest comes first. Hint is null for a link that does not say where the work can be found.
    // Words that may also end a reference are not Sure: they count only after a full stop, a number or another link.
    private static readonly (string Word, LinkHint? Hint, bool Sure)[] _words =
    [
        ("Europe PMC free article", LinkHint.PubMedCentral, true),
        ("PMC free article", LinkHint.PubMedCentral, true),
        ("PubMed Central", LinkHint.PubMedCentral, true),
        ("PubMedCentral", LinkHint.PubMedCentral, true),
        ("PubMed Abstract", LinkHint.PubMed, true),
        ("PubMed/NCBI", LinkHint.PubMed, true),
        ("Search PubMed", LinkHint.PubMed, true),
        ("PubMed", LinkHint.PubMed, true),
        ("Medline", LinkHint.PubMed, false),
        ("CrossRef Full Text", LinkHint.CrossRef, true),
        ("CrossRef", LinkHint.CrossRef, true),
        ("Cross Ref", LinkHint.CrossRef, true),
        ("DOI", null, false),
        ("View at Google Scholar", LinkHint.GoogleScholar, true),
        ("Google Scholar", LinkHint.GoogleScholar, true),
        ("GoogleScholar", LinkHint.GoogleScholar, true),
        ("MathSciNet", LinkHint.MathSciNet, true),
        ("Zentralblatt MATH", null, true),
        ("MATH", null, false),
        ("NASA ADS", LinkHint.Ads, true),
        ("Search ADS", LinkHint.Ads, true),
        ("ADS", LinkHint.Ads, false),
        ("CAS", LinkHint.Cas, false),
        ("ChemPort", LinkHint.Cas, true),
        ("Web of Science ®", LinkHint.WebOfScience, true),
        ("Web of Science®", LinkHint.WebOfScience, true),
        ("Web of Science", LinkHint.WebOfScience, true),
        ("View in Article", null, true),
        ("View Article", LinkHint.Article, true),
        ("Full Text PDF", LinkHint.FullText, true),
        ("OpenUrlAbstract/FREE Full Text", LinkHint.FullText, true),
        ("Abstract/FREE Full Text", LinkHint.FullText, true),
        ("View Full Text", LinkHint.FullText, true),
        ("Free Full Text", LinkHint.FullText, true),
        ("Full Text", LinkHint.FullText, false),
        ("Article", LinkHint.Article, false),
        ("There is no corresponding record for this reference.", null, true),
        ("OpenURL Placeholder Text", null, true),
        ("Go to reference in article", null, true),
        ("Taylor & Francis Online", null, true),
        ("Open in a new window", null, true),
        ("Open in new tab", null, true),
        ("Google Preview", null, true),
        ("Show in Context", null, true),
        ("Download PDF", null, true),
        ("View PDF", null, true),
        ("Export Citation", null, true),
        ("Digital Library", null, false),
        ("Green Version", null, true),
        ("Infotrieve", null, true),
        ("OpenUrlAbstract", null, true),
        ("OpenUrl", null, true),
        ("WorldCat", null, false),
        ("COPAC", null, false),
        ("View at Publisher", null, true),
        ("Publisher Site", null, true),
        ("View Record in Scopus", null, true),
        ("View in Scopus", null, true),
        ("Scopus", null, false),
        ("View at:", null, true),
        ("View at", null, false),
        ("Abstract", null, false),
        ("Summary", null, false),
        ("PDF", null, false),
    ];

    private static readonly int[][] _byLastLetter =
    [
        .. Enumerable.Range(0, 256).Select(letter => Enumerable.Range(0, _words.Length)
            .Where(i => char.ToLowerInvariant(_words[i].Word[^1]) == char.ToLowerInvariant((char)letter))
            .ToArray()),
    ];

    /// <summary>Whether the line holds nothing but link words. It belongs to the entry above.</summary>
    public static bool IsLinks(ReadOnlySpan<char> line)
    {
        var (end, sure) = (Trimmed(line), false);
        while (end > 0 && Last(line[..end]) is var (start, word))
        {
            sure |= _words[word].Sure;
            end = TrimmedSeparators(line[..start]);
        }

        return end == 0 && sure;
    }

    /// <summary>Whether the text begins with link words, which never begin an entry.</summary>
    public static bool BeginsWithLink(ReadOnlySpan<char> text)
    {
        foreach (var (word, _, sure) in _words)
        {
            if (sure && text.StartsWith(word, StringComparison.Ordinal) && (text.Length == word.Length || !char.IsLower(text[word.Length])))
                return true;
        }

        return false;
    }

    /// <summary>Returns where the text without its hints ends, and the hints in printed order.</summary>
    public static (int End, IReadOnlyList<LinkHint> Hints) Take(ReadOnlySpan<char> text)
    {
        Span<(int Start, int Word)> found = stackalloc (int, int)[MaxRun];
        var (count, end) = (0, TrimmedStop(text));
        while (count < MaxRun && Last(text[..end]) is var (start, word))
        {
            found[count++] = (start, word);
            end = TrimmedSeparators(text[..start]);
        }

        while (count > 0 && !MayBegin(text, found[..count]))
            count--;
        return count == 0 ? (Trimmed(text), []) : (Trimmed(text[..found[count - 1].Start]), Named(found[..count]));
    }

    public static bool EndsWithHint(ReadOnlySpan<char> text) => Last(text[..Trimmed(text)]) is not null;

    private static List<LinkHint> Named(ReadOnlySpan<(int Start, int Word)> found)
    {
        var hints = new List<LinkHint>(found.Length);
        for (var i = found.Length - 1; i >= 0; i--)
        {
            if (_words[found[i].Word].Hint is { } hint && !hints.Contains(hint))
                hints.Add(hint);
        }

        return hints;
    }

    private static (int Start, int Word)? Last(ReadOnlySpan<char> text)
    {
        text = WithoutCount(text);
        var closed = text.Length > 0 && text[^1] is ']' or ')';
        var inner = closed ? text[..^1].TrimEnd() : text;
        if (inner.IsEmpty || inner[^1] >= _byLastLetter.Length)
            return null;
        foreach (var i in _byLastLetter[inner[^1]])
        {
            if (!EndsWith(inner, _words[i].Word, _words[i].Sure))
                continue;
            var start = inner.Length - _words[i].Word.Length;
            if (!closed)
                return (start, i);
            var open = inner[..start].TrimEnd();
            return open.Length > 0 && open[^1] == (text[^1] == ']' ? '[' : '(') ? (open.Length - 1, i) : null;
        }

        return null;
    }

    // "Scopus (12)": how often the work is cited.
    private static ReadOnlySpan<char> WithoutCount(ReadOnlySpan<char> text)
    {
        if (text is not [.., >= '0' and <= '9', ')'] || text.LastIndexOf('(') is not (>= 0 and var open))
            return text;
        var before = text[..open].TrimEnd();
        var isCount = !text[(open + 1)..^1].ContainsAnyExceptInRange('0', '9') && before.EndsWith(Counted, StringComparison.Ordinal);
        return isCount ? before : text;
    }

    private static bool EndsWith(ReadOnlySpan<char> text, string word, bool anyCase) =>
        text.EndsWith(word, anyCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal) && char.IsUpper(text[^word.Length]);

    // A web page prints its links without spaces before them; a word of the text has a space before it.
    private static bool MayBegin(ReadOnlySpan<char> text, ReadOnlySpan<(int Start, int Word)> found)
    {
        var (start, word) = found[^1];
        if (_words[word].Sure || start == 0)
            return true;
        var before = text[..start].TrimEnd();
        var glued = before.Length == start && !char.IsUpper(before[^1]) || before.Length > 0 && IsInCode(before);
        return before.Length == 0 || before[^1] is '.' or ')' or ']' or '>' or '/' || char.IsDigit(before[^1])
            || glued && found.Length > 1 && AnySure(found);
    }

    private static bool AnySure(ReadOnlySpan<(int Start, int Word)> found)
    {
        foreach (var (_, word) in found)
        {
            if (_words[word].Sure)
                return true;
        }

        return false;
    }

    private static bool IsInCode(ReadOnlySpan<char> before) =>
        before[(before.LastIndexOf(' ') + 1)..].ContainsAny(_codeMarks);

    private static int Trimmed(ReadOnlySpan<char> text) => text.TrimEnd().Length;

    // "Search PubMed ."
    private static int TrimmedStop(ReadOnlySpan<char> text)
    {
        var end = Trimmed(text);
        return end > 1 && text[end - 1] == '.' && TextLines.IsBlank(text[end - 2]) && Last(text[..Trimmed(text[..(end - 1)])]) is not null
            ? Trimmed(text[..(end - 1)])
            : end;
    }

    private static int TrimmedSeparators(ReadOnlySpan<char> text)
    {
        var end = text.Length;
        while (end > 0 && (TextLines.IsBlank(text[end - 1]) || text[end - 1] is '|' or '·' or '•' or ','))
            end--;
        return end;
    }
}
