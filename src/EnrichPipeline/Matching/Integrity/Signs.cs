using System.Buffers;
using EnrichPipeline.Matching.Scorers;
using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Integrity;

/// <summary>Computes the signs of a reference.</summary>
internal static class Signs
{
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
        Sign.SomeAuthorsUnknown,
        Sign.AuthorListTruncated,
        Sign.TitleSmallWords,
    ];

    private static readonly SearchValues<string> _abstracts =
        SearchValues.Create(["[abstract", "(abstract", "meeting abstract", "conference abstract"], StringComparison.OrdinalIgnoreCase);

    public static IReadOnlySet<Sign> Of(ReferenceFacts facts, IReadOnlyList<IdentifierCheck> checks)
    {
        var signs = new HashSet<Sign>();
        AddIdentifiers(signs, facts, checks);
        Add(signs, Sign.Placeholders, PlaceholderNames.AreHalfOf(facts.Citation.Authors) || PlaceholderNames.AreAtStartOf(facts.Printed));
        Add(signs, Sign.YearInFuture, facts.Citation.Year > facts.Now.Year + 1);
        if (facts.Work is { } work)
            AddKnown(signs, facts, work, checks);
        else
            signs.UnionWith(UnknownWorkSigns.Of(facts, checks));
        return signs;
    }

    private static void AddIdentifiers(HashSet<Sign> signs, ReferenceFacts facts, IReadOnlyList<IdentifierCheck> checks)
    {
        foreach (var check in checks)
        {
            // The DOI of the book is often printed for a chapter, and of the proceedings for a paper: a reason, but no sign of invention.
            Add(signs, SignOfOther(check.Scheme), check.Status == IdentifierStatus.OtherWork && !facts.IsOfContainer(check));
            Add(
                signs,
                facts.Work is not null ? Sign.IdOfKnownWorkNotRegistered : Sign.IdNotRegistered,
                check.Status == IdentifierStatus.NotRegistered && check.Scheme != IdentifierScheme.Isbn);
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
        Add(signs, Sign.PreprintAsArticle, work.IsPreprint && IsPublished(facts) && !work.Container.Supports);
        if (!work.IsPreprint)
            AddVenue(signs, facts, work);
        Add(signs, Sign.YearOneApart, work.YearsApart == 1);
        Add(signs, Sign.YearTwoApart, work.YearsApart is 2 or 3);
        Add(signs, Sign.YearFarApart, work.YearsApart > 3);
        Add(signs, Sign.PlaceTaken, IsPlaceTaken(facts, work));
        Add(signs, Sign.IdConfirmed, checks.Any(check => check.Status == IdentifierStatus.Confirmed));
        Add(signs, Sign.NoBadSign, signs.IsSubsetOf(_good));
    }

    // The work itself must be elsewhere: if its record has no pages, it may well be at the same place.
    private static bool IsPlaceTaken(ReferenceFacts facts, WorkComparison work) =>
        facts.Place is { } place && !ReferenceEquals(place, work) && (work.Volume.Disagrees || work.Pages.Disagrees);

    // Whether the reference names a journal or conference whose papers the sources should have: CrossRef has those of the listed
    // conferences, and some source should have an article of the journal.
    private static bool IsPublished(ReferenceFacts facts) =>
        facts.Citation is { Container: not null, Volume: not null } or { Container: not null, Pages: not null }
        || Venues.IsHeldByCrossRef(facts.Citation)
        || (Venues.IsUnlisted(facts.Citation) && !facts.Comparisons.Any(one => one.Container.Agrees));

    private static void AddTitle(HashSet<Sign> signs, WorkComparison work)
    {
        var words = work.TitleWords;
        var changed = work.HasTitle || work.HasChangedTitle;
        Add(signs, Sign.TitleSame, work.HasTitle && words is { Missing: 0, Extra: 0 } && !work.TailsDiffer);
        Add(signs, Sign.TitleWordExchanged, changed && words.Exchanged == 1);
        Add(signs, Sign.TitleWordsExchanged, changed && words.Exchanged > 1);
        Add(signs, Sign.TitleWordsOmittedOrAdded, changed && words.Exchanged == 0 && words.Missing + words.Extra > 0);
        Add(signs, Sign.TitleSmallWords, work.HasTitle && words.Small > 0);
        Add(signs, Sign.TitleTailsDiffer, work.TailsDiffer);
        Add(signs, Sign.TitleDiffers, work.HasOtherTitle && !work.HasChangedTitle && !work.IsTranslated);
    }

    private static void AddAuthors(HashSet<Sign> signs, ReferenceFacts facts, AuthorComparison authors, FieldComparison first)
    {
        if (!authors.CanCompare)
            return;
        var shared = authors.Shared >= Math.Min(authors.Printed, authors.Recorded);
        Add(signs, Sign.AuthorsSame, shared && authors.SharedInFull * 2 >= authors.Shared);
        // The record may omit a group or a single author, and a name without initials may be only part of a name.
        var canTell = (authors.Persons > 1 && (authors.Recorded > 1 || authors.RecordedPersons > 0))
            || (authors.Persons == 1 && authors.Recorded > 1 && facts.Citation.EtAl);
        Add(signs, Sign.NoAuthorMatches, authors.Shared == 0 && !first.Supports && canTell);
        Add(
            signs,
            Sign.MostAuthorsDiffer,
            authors is { Shared: > 0, Printed: > 2 } && authors.SharedInFull * 2 < Math.Min(authors.Printed, authors.Recorded));
        Add(
            signs,
            Sign.SomeAuthorsUnknown,
            authors.Printed <= authors.Recorded && authors.SharedInFull * 2 >= authors.Printed && authors.NotRecorded > 0);
        Add(signs, Sign.FirstAuthorDiffers, first.Disagrees && authors is { Shared: > 0, FirstAgrees: false });
        // At least a quarter must be missing: a single name may be spelt differently, or be a consortium among many authors.
        var cut = authors is { Shared: > 0, LeftOut: > 0 } && authors.Printed < authors.Recorded && authors.LeftOut * 4 >= authors.Recorded
            && !AuthorComparison.SaysAndOthers(facts.Printed, facts.Citation);
        var keepsLast = authors.LastAgrees && authors.Printed > 1;
        Add(signs, Sign.AuthorsOmittedBeforeLast, cut && keepsLast);
        Add(signs, Sign.AuthorsOmittedElsewhere, cut && !keepsLast && !authors.AreFirstRecorded);
        // Many journals print only the first three or six authors, and an "et al." set in italics gets lost.
        Add(signs, Sign.AuthorListTruncated, cut && !keepsLast && authors.AreFirstRecorded);
    }

    private static void AddVenue(HashSet<Sign> signs, ReferenceFacts facts, WorkComparison work)
    {
        Add(signs, Sign.VenueSame, work.Container.Supports);
        // Records of DataCite have a publisher instead of a journal.
        Add(signs, Sign.VenueDiffers, work.Container.Disagrees && work.Record.Source != SourceName.DataCite && !IsMeetingAbstract(facts));
        Add(signs, Sign.PlaceSame, work.IsAtPlace);
        // If only one of the numbers is wrong, it is a misprint.
        Add(signs, Sign.PlaceDiffers, work.HasPlaceOfOther);
    }

    // Meeting abstracts are cited with the name of the proceedings, but recorded under the journal whose supplement contains them.
    private static bool IsMeetingAbstract(ReferenceFacts facts) =>
        facts.Citation.AbstractNumber is not null || facts.Printed.AsSpan().ContainsAny(_abstracts);

    private static void Add(HashSet<Sign> signs, Sign sign, bool present)
    {
        if (present)
            signs.Add(sign);
    }
}
