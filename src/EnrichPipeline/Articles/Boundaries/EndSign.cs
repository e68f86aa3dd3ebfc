namespace EnrichPipeline.Articles.Boundaries;

/// <summary>How the text before a place ends.</summary>
internal enum EndSign
{
    /// <summary>With a comma, a colon, an open bracket: a sentence that goes on.</summary>
    GoesOn,
    SmallWord,
    Word,
    WordStop,
    Capital,
    CapitalStop,
    Abbreviation,
    Initials,
    InitialsStop,
    Year,
    YearStop,
    YearInBrackets,
    YearInBracketsStop,
    Number,
    NumberStop,
    Pages,
    PagesStop,
    Address,
    AddressStop,
    Bracket,
    BracketStop,
    Question,
    Quote,
    LinkWords,
}
