namespace EnrichPipeline.Matching.Integrity;

/// <summary>The binary features of the integrity model, in the order of its weights.</summary>
internal enum Sign
{
    /// <summary>A source has the work.</summary>
    WorkKnown,

    /// <summary>No source has the work.</summary>
    WorkUnknown,

    // Signs of a known work.
    TitleSame,
    TitleWordExchanged,
    TitleWordsExchanged,
    TitleWordsLeftOut,
    TitleSmallWords,

    /// <summary>The titles begin alike but continue differently.</summary>
    TitleTails,
    TitleOther,
    AuthorsSame,
    AuthorsAllOthers,
    AuthorsMostOthers,

    /// <summary>Some printed authors, at most half, are not among the recorded ones.</summary>
    AuthorStranger,
    FirstAuthorOther,

    /// <summary>Authors are left out before the last one, which is printed.</summary>
    AuthorsLeftOutBefore,

    /// <summary>Authors are left out, and the printed ones neither end with the last author nor are the first ones.</summary>
    AuthorsLeftOutBehind,

    /// <summary>Only the first authors are printed, without "et al.".</summary>
    AuthorsCut,
    VenueSame,
    VenueOther,
    PlaceSame,
    PlaceOther,
    YearOneApart,
    YearTwoApart,
    YearFarApart,
    PreprintAsArticle,

    /// <summary>Another work is at the printed volume and pages, and this one is not.</summary>
    PlaceTaken,
    IdConfirmed,

    /// <summary>The work is known, but a printed identifier is not registered.</summary>
    KnownWithoutId,

    /// <summary>The other signs are all good or harmless.</summary>
    NothingOdd,

    // Signs of any reference.
    DoiOfOther,
    PmidOfOther,
    OtherIdOfOther,
    IdNotRegistered,
    Placeholders,
    YearAhead,

    // Signs of an unknown work.
    JournalPlace,
    JournalKnown,
    JournalUnknown,
    NotHeldKind,
    Proceedings,
    Old,
    VeryOld,
    ForeignTitle,
    NoTitle,
    WebAddress,
    RegisteredElsewhere,
    TitleNear,
    TitleFar,

    /// <summary>Another work is at the printed volume and pages.</summary>
    PlaceTakenByOther,

    /// <summary>At least two of the printed authors have published together.</summary>
    AuthorsTogether,
}
