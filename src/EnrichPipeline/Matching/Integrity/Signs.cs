using System.Buffers;
using EnrichPipeline.Matching.Scorers;
using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Integrity;

/// <summary>Reads the signs of a reference from what is known of it.</summary>
internal static class Signs
{
    private const int ModernSince = 1995;
    private const int IndexedSince = 1970;
    private const double Near = 0.6;
    private const double Far = 0.34;

    private static readonly HashSet<Sign> _good =
    [
        Sign.WorkKnown,
        Sign.TitleSame,
        Sign.AuthorsSame,
        Sign.VenueSame,
        Sign.PlaceSame,
        Sign.YearOneApart,
        Sign.YearTwoApart,
        Sign.IdConfirmed,
        Sign.AuthorStranger,
        Sign.TitleSmallWords,
    ];

    private static readonly SearchValues<string> _addresses = SearchValues.Create(
        ["http", "www.", "available at", "available from", "accessed"],
        StringComparison.OrdinalIgnoreCase
    );

    private static readonly SearchValues<string> _abstracts =
        SearchValues.Create(["[abstract", "(abstract", "meeting abstract", "conference abstract"], StringComparison.OrdinalIgnoreCase);

    public static IReadOnlySet<Sign> Of(ReferenceFacts facts, IReadOnlyList<IdentifierCheck> checks)
    {
        var signs = new HashSet<Sign>();
        AddIdentifiers(signs, checks, facts.Work is not null);
        Add(signs, Sign.Placeholders, PlaceholderNames.Fill(facts.Citation.Authors) || PlaceholderNames.Open(facts.Printed));
        Add(signs, Sign.YearAhead, facts.Citation.Year > facts.Now.Year + 1);
        if (facts.Work is { } work)
            AddKnown(signs, facts, work, checks);
        else
            AddUnknown(signs, facts, checks);
        return signs;
    }

    private static void AddIdentifiers(HashSet<Sign> signs, IReadOnlyList<IdentifierCheck> checks, bool known)
    {
        foreach (var check in checks)
        {
            Add(signs, SignOfOther(check.Scheme), check.Status == IdentifierStatus.OtherWork);
            Add(
                signs,
                known ? Sign.KnownWithoutId : Sign.IdNotRegistered,
                check.Status == IdentifierStatus.NotRegistered && check.Scheme != IdentifierScheme.Isbn
            );
        }
    }

    private static Sign SignOfOther(IdentifierScheme scheme) => scheme switch
    {
        IdentifierScheme.Doi => Sign.DoiOfOther,
        IdentifierScheme.Pmid => Sign.PmidOfOther,
        _ => Sign.OtherIdOfOther,
    };

    private static void AddKnown(HashSet<Sign> signs, ReferenceFacts facts, WorkComparison work, IReadOnlyList<IdentifierCheck> checks)
    {
        signs.Add(Sign.WorkKnown);
        AddTitle(signs, work);
        AddAuthors(signs, facts, work.Authors, work.FirstAuthor);
        var published = facts.Citation is { Container: not null, Volume: not null } or { Container: not null, Pages: not null };
        Add(signs, Sign.PreprintAsArticle, work.IsPreprint && published && !work.Container.Supports);
        if (!work.IsPreprint)
            AddVenue(signs, facts, work);
        Add(signs, Sign.YearOneApart, work.YearsApart == 1);
        Add(signs, Sign.YearTwoApart, work.YearsApart is 2 or 3);
        Add(signs, Sign.YearFarApart, work.YearsApart > 3);
        Add(signs, Sign.PlaceTaken, facts.Place is { } place && !ReferenceEquals(place, work) && !work.IsAtPlace);
        Add(signs, Sign.IdConfirmed, checks.Any(check => check.Status == IdentifierStatus.Confirmed));
        Add(signs, Sign.NothingOdd, signs.IsSubsetOf(_good));
    }

    private static void AddTitle(HashSet<Sign> signs, WorkComparison work)
    {
        var words = work.TitleWords;
        Add(signs, Sign.TitleSame, work.HasTitle && words is { Missing: 0, Extra: 0 } && !work.TailsDiffer);
        Add(signs, Sign.TitleWordExchanged, work.HasTitle && words.Exchanged == 1);
        Add(signs, Sign.TitleWordsExchanged, work.HasTitle && words.Exchanged > 1);
        Add(signs, Sign.TitleWordsLeftOut, work.HasTitle && words.Exchanged == 0 && words.Missing + words.Extra > 0);
        Add(signs, Sign.TitleSmallWords, work.HasTitle && words.Small > 0);
        Add(signs, Sign.TitleTails, work.TailsDiffer);
        Add(signs, Sign.TitleOther, work.HasOtherTitle);
    }

    private static void AddAuthors(HashSet<Sign> signs, ReferenceFacts facts, AuthorComparison authors, FieldComparison first)
    {
        if (!authors.CanCompare)
            return;
        Add(
            signs,
            Sign.AuthorsSame,
            authors.Shared >= Math.Min(authors.Printed, authors.Recorded) && authors.SharedInFull * 2 >= authors.Shared
        );
        // A group or a single name may be an author whom the record does not list.
        var canTell = authors.Recorded > 1 && (authors.Persons > 1 || (authors.Persons == 1 && facts.Citation.EtAl));
        Add(signs, Sign.AuthorsAllOthers, authors.Shared == 0 && !first.Supports && canTell);
        Add(
            signs,
            Sign.AuthorsMostOthers,
            authors is { Shared: > 0, Printed: > 2 } && authors.SharedInFull * 2 < Math.Min(authors.Printed, authors.Recorded)
        );
        Add(
            signs,
            Sign.AuthorStranger,
            authors.Printed <= authors.Recorded && authors.SharedInFull * 2 >= authors.Printed && authors.Strangers > 0
        );
        Add(signs, Sign.FirstAuthorOther, first.Disagrees && authors is { Shared: > 0, FirstAgrees: false });
        // One name spelt otherwise, or a consortium among many, is not left out.
        var cut = authors is { Shared: > 0, LeftOut: > 0 } && authors.Printed < authors.Recorded && authors.LeftOut * 4 >= authors.Recorded
            && !AuthorComparison.SaysAndOthers(facts.Printed, facts.Citation);
        Add(signs, Sign.AuthorsLeftOutBefore, cut && authors.LastAgrees && authors.Printed > 1);
        Add(signs, Sign.AuthorsLeftOutBehind, cut && !(authors.LastAgrees && authors.Printed > 1));
    }

    private static void AddVenue(HashSet<Sign> signs, ReferenceFacts facts, WorkComparison work)
    {
        Add(signs, Sign.VenueSame, work.Container.Supports);
        // DataCite's records have a publisher where others have a journal.
        Add(signs, Sign.VenueOther, work.Container.Disagrees && work.Record.Source != SourceName.DataCite && !IsMeetingAbstract(facts));
        Add(signs, Sign.PlaceSame, work.IsAtPlace);
        // One wrong number is a misprint.
        Add(signs, Sign.PlaceOther, work.Volume.Disagrees && work.Pages.Disagrees);
    }

    // The abstracts of a meeting are cited by the name of its proceedings and recorded under that of the journal whose supplement they are.
    private static bool IsMeetingAbstract(ReferenceFacts facts) =>
        facts.Citation.AbstractNumber is not null || facts.Printed.AsSpan().ContainsAny(_abstracts);

    private static void AddUnknown(HashSet<Sign> signs, ReferenceFacts facts, IReadOnlyList<IdentifierCheck> checks)
    {
        var citation = facts.Citation;
        signs.Add(Sign.WorkUnknown);
        var isPlaced = citation is { Container: not null, Year: not null } and ({ Volume: not null } or { Pages: not null });
        var isKnown = citation is { Container: not null, Year: not null } && facts.Comparisons.Any(one => one.Container.Agrees);
        // DataCite holds every paper of arXiv, CrossRef those of bioRxiv and its like.
        var isPreprint =
            citation.Kind == CitationKind.Preprint
            || facts.Identifiers.Arxiv is not null
            || facts.Printed.Contains("rxiv", StringComparison.OrdinalIgnoreCase);
        var isArticle = isPlaced && citation.Kind is CitationKind.Article or CitationKind.Unknown;
        Add(signs, Sign.JournalPlace, isArticle || isKnown || isPreprint);
        Add(signs, Sign.JournalKnown, isKnown || isPreprint);
        Add(signs, Sign.JournalUnknown, isPlaced && !isKnown && !isPreprint);
        Add(signs, Sign.NotHeldKind, KindsNotHeld.Include(citation) && !isKnown && !isPreprint);
        Add(signs, Sign.AuthorsTogether, facts.Comparisons.Any(one => one.HasAuthorsTogether));
        Add(signs, Sign.Proceedings, citation.Kind == CitationKind.Proceedings);
        Add(signs, Sign.Old, citation.Year < ModernSince);
        Add(signs, Sign.VeryOld, citation.Year < IndexedSince);
        Add(signs, Sign.ForeignTitle, ForeignTitles.Is(citation.Title) || ForeignTitles.HasChineseMark(facts.Printed));
        Add(signs, Sign.NoTitle, citation.Title is null);
        Add(signs, Sign.WebAddress, citation.Doi is null && facts.Printed.AsSpan().ContainsAny(_addresses));
        Add(signs, Sign.RegisteredElsewhere, checks.Any(check => check.Status == IdentifierStatus.RegisteredElsewhere));
        var nearest = facts.Comparisons.Count == 0 ? 0 : facts.Comparisons.Max(one => one.TitleShared);
        Add(signs, Sign.TitleNear, nearest >= Near);
        Add(signs, Sign.TitleFar, citation.Title is not null && nearest < Far);
        Add(signs, Sign.PlaceTakenByOther, facts.Place is not null);
    }

    private static void Add(HashSet<Sign> signs, Sign sign, bool present)
    {
        if (present)
            signs.Add(sign);
    }
}
