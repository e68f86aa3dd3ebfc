using System.Buffers;

namespace EnrichPipeline.Citations.Parsing;

/// <summary>Tells the kind of work from its telling words and from what was found of the fields.</summary>
internal static class KindFinder
{
    private static readonly (CitationKind Kind, SearchValues<string> Words)[] Telling =
    [
        (CitationKind.PersonalCommunication, Words("personal communication", "pers. comm", "private communication", "unpublished", "manuscript in preparation", "personal correspondence")),
        (CitationKind.Thesis, Words("thesis", "dissertation", "Ph.D. diss", "PhD diss", "Diplomarbeit", "habilitation")),
        (CitationKind.Patent, Words("patent no", "patent application", "US patent", "U.S. patent", "European patent", "patent EP", "patent US", "patent WO", "Chinese patent", "patent CN", "Japanese patent", "patent JP", "(patent)", "[patent]", "patent #")),
        (CitationKind.Preprint, Words("arXiv", "bioRxiv", "medRxiv", "ChemRxiv", "PsyArXiv", "SSRN", "[preprint]", "(preprint)", "Preprint at", "Research Square", "SocArXiv", "preprints.org", "EarthArXiv")),
        (CitationKind.Abstract, Words("[abstract", "(abstract", "abstract #", "abstract no", "[abstr", "(abstr", "meeting abstract", "conference abstract")),
        (CitationKind.Dataset, Words("[dataset]", "[data set]", "(dataset)", "dryad digital repository", "Dryad, Dataset", "Zenodo", "figshare", "PANGAEA", "[data file]", "Mendeley Data", "Harvard Dataverse")),
    ];

    private static readonly SearchValues<string> Meetings = Words(
        "Proceedings of the ", "Proceedings of ", "In Proc", "In: Proc", "Conference on", "Symposium on", "Workshop on", "Conf. on", "Congress on", "Int. Conf", "International Conference", "paper presented at", "presented at", "Proc. of ");

    private static readonly SearchValues<string> Reports = Words(
        "technical report", "tech. rep", "working paper", "report no", "discussion paper", "white paper", "research report", "final report", "annual report", "tech rep", "guideline");

    private static readonly SearchValues<string> Addresses = Words("http:", "https:", "www.", "available at", "available from", "[internet]", "accessed", "website", "web site");

    private static readonly SearchValues<string> Books = Words(
        "(ed.)", "(eds.)", "(eds)", "(ed)", "edition", " edn", " ed. ", "2nd ed", "3rd ed", "4th ed", "handbook", "textbook", "ISBN", " press", "publish", "verlag", "elsevier", "springer", "wiley", "academic", "routledge", "mcgraw");

    public static CitationKind Find(string text, Locator? locator, Titles titles)
    {
        foreach (var (kind, words) in Telling)
            if (Has(text, words) && (kind is not (CitationKind.Preprint or CitationKind.Dataset or CitationKind.Thesis or CitationKind.Patent) || locator?.Volume is null))
                return kind;
        var hasVolume = locator?.Volume is not null;
        if (hasVolume && !titles.IsPart)
            return titles.Container is null && titles.Title is null ? CitationKind.Unknown : CitationKind.Article;
        if (Has(text, Meetings))
            return CitationKind.Proceedings;
        return titles.IsPart ? CitationKind.Chapter : WithoutVolume(text, locator, titles);
    }

    private static CitationKind WithoutVolume(string text, Locator? locator, Titles titles)
    {
        if (Has(text, Reports))
            return CitationKind.Report;
        if (locator?.Pages is not null && locator.Year is not null && titles.Container is not null && !Has(text, Books))
            return CitationKind.Article;
        if (Has(text, Books))
            return CitationKind.Book;
        if (Has(text, Addresses))
            return CitationKind.WebPage;
        return titles.Container is not null ? CitationKind.Article : CitationKind.Unknown;
    }

    private static bool Has(string text, SearchValues<string> words) => text.AsSpan().ContainsAny(words);

    private static SearchValues<string> Words(params string[] words) => SearchValues.Create(words, StringComparison.OrdinalIgnoreCase);
}
