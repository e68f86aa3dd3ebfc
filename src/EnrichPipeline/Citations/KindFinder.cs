using System.Buffers;
using EnrichPipeline.Citations.Segmenting;
using EnrichPipeline.Model;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Citations;

/// <summary>Finds the kind of a work from words that indicate it and from the fields that were found.</summary>
internal static class KindFinder
{
    private static readonly (CitationKind Kind, SearchValues<string> Words)[] _kindWords =
    [
        .. new[]
        {
            CitationKind.PersonalCommunication, CitationKind.Thesis, CitationKind.Patent, CitationKind.Preprint, CitationKind.Abstract,
            CitationKind.Dataset,
        }.Select(kind => (kind, Words($"telling{kind}"))),
    ];

    // The marks that GB/T 7714 prints after a title, such as [P] for a patent. Only capitals count: benzo[d]oxazole is a chemical name.
    // A marked work has no volume and, except for proceedings, no container: an article on "soil [P]." is not a patent.
    private static readonly (CitationKind Kind, SearchValues<string> Marks)[] _marks =
    [
        .. new[] { CitationKind.Thesis, CitationKind.Patent, CitationKind.Report, CitationKind.Proceedings, CitationKind.Dataset }
            .Select(kind => (kind, SearchValues.Create(WordLists.Of($"mark{kind}"), StringComparison.Ordinal))),
    ];

    private static readonly SearchValues<string> _meetings = Words("tellingMeeting");

    private static readonly SearchValues<string> _reports = Words("tellingReport");

    private static readonly SearchValues<string> _addresses = Words("tellingAddress");

    private static readonly SearchValues<string> _books = SearchValues.Create(WordLists.Of("tellingBook"), StringComparison.Ordinal);

    /// <summary>Returns the citation with its kind. The numbers of a patent are neither volume nor pages.</summary>
    public static Citation WithKind(Citation citation, string text, FieldRuns runs, (int From, int To)? container)
    {
        var stated = KindFromWords(text);
        if (stated is CitationKind.Unknown && citation.Volume is null)
            stated = KindFromMarks(text, citation);
        if (stated is CitationKind.Unknown && IsThesis(runs))
            stated = CitationKind.Thesis;
        return stated is CitationKind.Patent
            ? citation with { Kind = stated, Volume = null, Issue = null, Pages = null }
            : citation with { Kind = Find(stated, text, citation, IsPart(citation, runs, container)) };
    }

    private static CitationKind KindFromWords(string text)
    {
        foreach (var (kind, words) in _kindWords)
            if (Has(text, words))
                return kind;
        return CitationKind.Unknown;
    }

    private static CitationKind KindFromMarks(string text, Citation citation)
    {
        foreach (var (kind, marks) in _marks)
            if (text.AsSpan().ContainsAny(marks) && (kind is CitationKind.Proceedings || citation.Container is null))
                return kind;
        return CitationKind.Unknown;
    }

    private static bool IsThesis(FieldRuns runs)
    {
        foreach (var (from, to) in runs.Of(FieldLabel.Genre))
            for (var at = from; at < to; at++)
                if (runs.Tokens[at].Has(WordFlags.Thesis))
                    return true;
        return false;
    }

    // A part has "In:" before the name of the book, or editors who are not its authors.
    private static bool IsPart(Citation citation, FieldRuns runs, (int From, int To)? container)
    {
        if (container is not { } found || citation is { Title: null, Publisher: null })
            return false;
        for (var at = 0; at < found.From; at++)
            if (runs.Is(at, FieldLabel.Other) && runs.Tokens[at].Has(WordFlags.In) && !runs.Tokens.IsSign(at - 1, "(["))
                return true;
        return citation.Title is not null && citation.Editors.Count > 0 && !citation.Authors.SequenceEqual(citation.Editors);
    }

    private static CitationKind Find(CitationKind stated, string text, Citation citation, bool isPart)
    {
        if (stated is not CitationKind.Unknown && !(citation.Volume is not null && IsOverruledByVolume(stated)))
            return stated;
        if (citation.Volume is not null && !isPart && citation.Container is not null)
            return CitationKind.Article;
        if (Has(text, _meetings))
            return CitationKind.Proceedings;
        return isPart ? CitationKind.Chapter : WithoutVolume(text, citation);
    }

    // A volume means that the work has since appeared in a journal, or that the word was only part of the title.
    private static bool IsOverruledByVolume(CitationKind stated) =>
        stated is CitationKind.Preprint or CitationKind.Dataset or CitationKind.Thesis;

    private static CitationKind WithoutVolume(string text, Citation citation)
    {
        if (Has(text, _reports))
            return CitationKind.Report;
        var isBook = citation.Publisher is not null || citation.Edition is not null || Has(text, _books);
        if (citation is { Pages: not null, Year: not null, Container: not null } && !isBook)
            return CitationKind.Article;
        if (isBook)
            return CitationKind.Book;
        if (Has(text, _addresses))
            return CitationKind.WebPage;
        return citation.Container is not null ? CitationKind.Article
            : citation.Place is not null ? CitationKind.Book
            : citation.Arxiv is not null ? CitationKind.Preprint
            : CitationKind.Unknown;
    }

    // After a letter, the match is the end of another word: photosynthesis is not a thesis.
    private static bool Has(string text, SearchValues<string> words)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var found = text.AsSpan(at).IndexOfAny(words);
            if (found < 0)
                return false;
            at += found;
            if (at == 0 || !char.IsLetter(text[at]) || !char.IsLetter(text[at - 1]))
                return true;
        }
        return false;
    }

    private static SearchValues<string> Words(string list) =>
        SearchValues.Create(WordLists.Of(list), StringComparison.OrdinalIgnoreCase);
}
