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
    TitleWordsOmittedOrAdded,
    TitleSmallWords,

    /// <summary>The titles begin alike but continue differently.</summary>
    TitleTailsDiffer,
    TitleDiffers,
    AuthorsSame,
    NoAuthorMatches,
    MostAuthorsDiffer,

    /// <summary>Some printed authors, at most half, are not among the recorded ones.</summary>
    SomeAuthorsUnknown,
    FirstAuthorDiffers,

    /// <summary>Authors are left out before the last one, which is printed.</summary>
    AuthorsOmittedBeforeLast,

    /// <summary>Authors are left out, and the printed ones neither end with the last author nor are the first ones.</summary>
    AuthorsOmittedElsewhere,

    /// <summary>Only the first authors are printed, without "et al.".</summary>
    AuthorListTruncated,
    VenueSame,
    VenueDiffers,
    PlaceSame,
    PlaceDiffers,
    YearOneApart,
    YearTwoApart,
    YearFarApart,
    PreprintAsArticle,

    /// <summary>Another work is at the printed volume and pages, and this one is not.</summary>
    PlaceTaken,
    IdConfirmed,

    /// <summary>The work is known, but a printed identifier is not registered.</summary>
    IdOfKnownWorkNotRegistered,

    /// <summary>The other signs are all good or harmless.</summary>
    NoBadSign,

    // Signs of any reference.
    DoiOfOther,
    PmidOfOther,
    OtherIdOfOther,
    IdNotRegistered,
    Placeholders,
    YearInFuture,

    // Signs of an unknown work.
    JournalPlace,
    JournalKnown,
    JournalUnknown,
    KindNotHeld,
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
    PlaceOfOtherWork,

    /// <summary>At least two of the printed authors have published together.</summary>
    AuthorsTogether,
}
