namespace EnrichPipeline.Matching.Integrity;

/// <summary>The binary features of the integrity model, in the order of its weights.</summary>
internal enum Sign
{
    /// <summary>A source has the work.</summary>
    WorkKnown,

    /// <summary>No source has the work.</summary>
    WorkUnknown,

    // Of a known work.
    TitleSame,
    TitleWordExchanged,
    TitleWordsExchanged,
    TitleWordsLeftOut,
    TitleSmallWords,
    TitleTails,
    TitleOther,
    AuthorsSame,
    AuthorsAllOthers,
    AuthorsMostOthers,
    AuthorStranger,
    FirstAuthorOther,
    AuthorsLeftOutBefore,
    AuthorsLeftOutBehind,
    AuthorsCut,
    VenueSame,
    VenueOther,
    PlaceSame,
    PlaceOther,
    YearOneApart,
    YearTwoApart,
    YearFarApart,
    PreprintAsArticle,
    PlaceTaken,
    IdConfirmed,
    KnownWithoutId,

    /// <summary>Every compared field agrees.</summary>
    NothingOdd,

    // Of any reference.
    DoiOfOther,
    PmidOfOther,
    OtherIdOfOther,
    IdNotRegistered,
    Placeholders,
    YearAhead,

    // Of an unknown work.
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
    PlaceTakenByOther,

    /// <summary>Some of the printed authors have published together.</summary>
    AuthorsTogether,
}
