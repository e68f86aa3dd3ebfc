using System.Collections.Frozen;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Articles.Lists;

/// <summary>Recognises the headings, captions and notices that follow a reference list or interrupt it.</summary>
internal static class ListEndings
{
    private static readonly FrozenSet<string> _headings = WordLists.SetOf("otherHeadings");

    // "Appendix B: Data", "Figure 3.", "Discussion Papers 2004": the first words of headings and captions that end a list.
    private static readonly string[] _openers = WordLists.Of("otherOpeners");

    private static readonly string[] _captions = WordLists.Of("captions");

    private static readonly string[] _mailAddresses = WordLists.Of("mailAddresses");

    private static readonly string[] _otherWorks = WordLists.Of("otherWorks");

    // Entries, too, may print "Downloaded from" an address, but not "by guest" behind it.
    private static readonly (string Opener, string Later)[] _publisherNotices =
    [
        .. WordLists.Of("publisherNotices")
            .Select(notice => notice.Split('…'))
            .Select(parts => (parts[0], parts.ElementAtOrDefault(1) ?? "")),
    ];

    /// <summary>Whether the text is a heading of something other than a reference list.</summary>
    public static bool IsHeading(ReadOnlySpan<char> text) =>
        text.Length is > 3 and <= HeadingText.MaxLength
        && _headings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(HeadingText.Of(text, stackalloc char[HeadingText.MaxLength]));

    /// <summary>Whether the text is the caption of a figure or table: a word for it, and a number.</summary>
    public static bool IsCaption(ReadOnlySpan<char> text) => CaptionNumber(text) > 0;

    /// <summary>Returns where the number of a caption is, or 0 if the text is none.</summary>
    public static int CaptionNumber(ReadOnlySpan<char> text)
    {
        foreach (var word in _captions)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase)
                && text.Length > word.Length
                && char.IsAsciiDigit(text[word.Length]))
                return word.Length;
        }

        return 0;
    }

    /// <summary>Whether the first words are those of a heading, a caption or a note that ends a list.</summary>
    public static bool BeginsLikeOne(ReadOnlySpan<char> text) => BeginsWithAny(text.TrimStart("0123456789. "), _openers);

    /// <summary>Whether the line stands above works that are not cited: those of a series, or the author's own.</summary>
    public static bool BeginsOtherWorks(ReadOnlySpan<char> line) => BeginsWithAny(line, _otherWorks);

    /// <summary>Whether the line gives an author's address for e-mail.</summary>
    public static bool BeginsMailAddress(ReadOnlySpan<char> line) => BeginsWithAny(line, _mailAddresses);

    /// <summary>Whether the line is a notice that a publisher prints on each page, such as "Downloaded from …".</summary>
    public static bool IsPublisherNotice(ReadOnlySpan<char> line)
    {
        foreach (var (opener, later) in _publisherNotices)
        {
            if (line.StartsWith(opener, StringComparison.OrdinalIgnoreCase) && line.Contains(later, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool BeginsWithAny(ReadOnlySpan<char> text, string[] openers)
    {
        foreach (var opener in openers)
        {
            if (text.StartsWith(opener, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
