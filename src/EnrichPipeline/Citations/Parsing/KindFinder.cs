using System.Buffers;
using EnrichPipeline.Model;

namespace EnrichPipeline.Citations.Parsing;

/// <summary>Tells the kind of work from its telling words and from what was found of the fields.</summary>
internal static class KindFinder
{
    private static readonly (CitationKind Kind, SearchValues<string> Words)[] _telling =
    [
        (CitationKind.PersonalCommunication, Words("personal communication", "pers. comm", "private communication", "unpublished", "manuscript in preparation", "personal correspondence")),
        (CitationKind.Thesis, Words("thesis", "dissertation", "Ph.D. diss", "PhD diss", "Diplomarbeit", "habilitation")),
        (CitationKind.Patent, Words("patent no", "patent application", "US patent", "U.S. patent", "European patent", "patent EP", "patent US", "patent WO", "Chinese patent", "patent CN", "Japanese patent", "patent JP", "(patent)", "[patent]", "patent #")),
        (CitationKind.Preprint, Words("arXiv", "bioRxiv", "medRxiv", "ChemRxiv", "PsyArXiv", "SSRN", "[preprint]", "(preprint)", "Preprint at", "Research Square", "SocArXiv", "preprints.org", "EarthArXiv")),
        (CitationKind.Abstract, Words("[abstract", "(abstract", "abstract #", "abstract no", "[abstr", "(abstr", "meeting abstract", "conference abstract")),
        (CitationKind.Dataset, Words("[dataset]", "[data set]", "(dataset)", "dryad digital repository", "Dryad, Dataset", "Zenodo", "figshare", "PANGAEA", "[data file]", "Mendeley Data", "Harvard Dataverse")),
    ];

    private static readonly SearchValues<string> _meetings = Words(
        "Proceedings of the ", "Proceedings of ", "In Proc", "In: Proc", "Conference on", "Symposium on", "Workshop on", "Conf. on", "Congress on", "Int. Conf", "International Conference", "paper presented at", "presented at", "Proc. of ");

    private static readonly SearchValues<string> _reports = Words(
        "technical report", "tech. rep", "working paper", "report no", "discussion paper", "white paper", "research report", "final report", "annual report", "tech rep", "guideline", " report");

    private static readonly SearchValues<string> _addresses = Words("http:", "https:", "www.", "available at", "available from", "[internet]", "accessed", "website", "web site");

    private static readonly SearchValues<string> _books = SearchValues.Create(
        ["(ed.)", "(eds.)", "(Ed.)", "(Eds.)", "(eds)", "(ed)", "edition", "Edition", " edn", " ed. ", " ed.)", "Handbook", "handbook", "Textbook", "textbook", "ISBN", " Press", "Publish", "Verlag", "Elsevier", "Springer", "Wiley", "Routledge", "McGraw", "Blackwell"],
        StringComparison.Ordinal);

    /// <summary>The kind that the text names outright, or unknown.</summary>
    public static CitationKind Stated(string text)
    {
        foreach (var (kind, words) in _telling)
            if (Has(text, words))
                return kind;
        return CitationKind.Unknown;
    }

    /// <summary>The stated kind where the fields do not speak against it, else what the fields tell.</summary>
    public static CitationKind Find(CitationKind stated, string text, Locator? locator, Titles titles)
    {
        var hasVolume = locator?.Volume is not null;
        if (stated is not CitationKind.Unknown && !(hasVolume && GivesWay(stated)))
            return stated;
        if (hasVolume && !titles.IsPart)
            return titles is { Container: null, Title: null } ? CitationKind.Unknown : CitationKind.Article;
        if (Has(text, _meetings))
            return CitationKind.Proceedings;
        return titles.IsPart ? CitationKind.Chapter : WithoutVolume(text, locator, titles);
    }

    // A volume means that it has since appeared, or that the word was only part of the title.
    private static bool GivesWay(CitationKind stated) => stated is CitationKind.Preprint or CitationKind.Dataset or CitationKind.Thesis;

    private static CitationKind WithoutVolume(string text, Locator? locator, Titles titles)
    {
        if (Has(text, _reports))
            return CitationKind.Report;
        if (locator?.Pages is not null && locator.Year is not null && titles.Container is not null && !Has(text, _books))
            return CitationKind.Article;
        if (Has(text, _books))
            return CitationKind.Book;
        if (Has(text, _addresses))
            return CitationKind.WebPage;
        return titles.Container is not null ? CitationKind.Article : CitationKind.Unknown;
    }

    // Behind a letter it is another word's end: photosynthesis is no thesis.
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

    private static SearchValues<string> Words(params string[] words) => SearchValues.Create(words, StringComparison.OrdinalIgnoreCase);
}
