namespace EnrichPipeline.Matching.Calibration;

/// <summary>The features of the matching model, in the order of its weights.</summary>
internal enum Feature
{
    Always,
    TitleSimilarity,
    TitleLength,
    TitleMissing,
    TitleExtra,
    TitleReplaced,
    TitleNumerals,

    /// <summary>The titles have words that exclude each other, such as "men" and "women".</summary>
    TitleOpposed,
    TitleUnlike,
    TitleUncovered,
    TitlePartial,

    /// <summary>The titles begin alike but continue differently.</summary>
    TitleTailsDiffer,
    TitleDisagrees,

    /// <summary>The share of the title's words that the text contains although the title was not found.</summary>
    TitleShared,
    FirstAuthorAgrees,
    FirstAuthorNearly,
    FirstAuthorInitials,
    FirstAuthorDisagrees,
    OtherAuthorsShare,
    OtherAuthorsDisagree,
    ContainerAgrees,
    ContainerNearly,
    ContainerDisagrees,
    YearAgrees,
    YearNearly,
    YearDisagrees,
    VolumeAgrees,
    VolumeAgreesWeakly,
    VolumeDisagrees,
    IssueAgrees,
    IssueDisagrees,
    PagesAgree,
    PagesAgreeWeakly,
    PagesNearly,
    PagesDisagree,

    /// <summary>The numbers in the text that nothing in the record explains.</summary>
    Unexplained,

    /// <summary>Volume, pages and journal agree.</summary>
    Place,
    OtherTitleAndAuthor,
    TwoDisagreements,
    OtherPlace,
    NextYearsPlace,
    PlaceMissing,
    ContainerMissing,
}
