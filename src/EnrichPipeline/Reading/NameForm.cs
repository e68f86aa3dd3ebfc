namespace EnrichPipeline.Reading;

/// <summary>What the text between two commas of a list of names looks like.</summary>
internal enum NameForm
{
    None,
    Initials,
    FamilyInitials,
    InitialsFamily,

    /// <summary>One word: a family name or a given name.</summary>
    Word,

    /// <summary>Several words: given names and a family name, or one family name of several words.</summary>
    Words,
    Suffix,
    Group,
}
