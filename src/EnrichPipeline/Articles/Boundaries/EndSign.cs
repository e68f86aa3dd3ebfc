using EnrichPipeline.Reading;

namespace EnrichPipeline.Articles.Boundaries;

/// <summary>How the text before a place ends.</summary>
internal enum EndSign : byte
{
    /// <summary>With a comma, a colon, an open bracket: a sentence that goes on.</summary>
    GoesOn,

    /// <summary>With a number and a comma: as GoesOn, save in lists that end all their entries so.</summary>
    NumberComma,
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

    /// <summary>"PMID: 123", "ISBN 1-2"</summary>
    Identifier,

    /// <summary>The day when a page was looked at.</summary>
    Accessed,
    InPress,
    Publisher,

    /// <summary>"Ithaca, NY", "London, UK"</summary>
    Region,
    Bracket,
    BracketStop,
    Question,
    Quote,
    LinkWords,
}
