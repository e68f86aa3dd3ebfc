namespace EnrichPipeline.Articles.Boundaries;

/// <summary>How the text after a place begins.</summary>
internal enum StartSign : byte
{
    LowerCase,
    Digit,
    Mark,

    /// <summary>Words with which a reference goes on: "doi", "Available from".</summary>
    Continuation,
    JournalWord,
    Capital,

    /// <summary>Two words or more with capitals, as organisations and journals have them.</summary>
    Capitals,

    /// <summary>"World Health Organization", "Ministry of Salt"</summary>
    Organisation,

    /// <summary>"WHO.", "CDC ("</summary>
    Acronym,

    /// <summary>A surname, a comma and what may be a given name.</summary>
    GivenName,
    Quote,

    /// <summary>"Smith JA", "Smith J. A."</summary>
    SurnameInitials,

    /// <summary>"Smith, J. A."</summary>
    SurnameCommaInitials,

    /// <summary>"J. A. Smith"</summary>
    InitialsSurname,
}
