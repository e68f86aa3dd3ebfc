namespace EnrichPipeline.Reading;

/// <summary>What a word can mean in a reference. The words are in Lexicon.txt, under these names.</summary>
[Flags]
internal enum WordFlags : ulong
{
    None = 0,
    Month = 1UL << 0,
    Volume = 1UL << 1,
    Issue = 1UL << 2,
    Pages = 1UL << 3,
    In = 1UL << 4,
    Editor = 1UL << 5,
    EtAl = 1UL << 6,
    Online = 1UL << 7,
    Thesis = 1UL << 8,
    Report = 1UL << 9,
    Conference = 1UL << 10,
    Series = 1UL << 11,
    Edition = 1UL << 12,
    Institution = 1UL << 13,
    Publisher = 1UL << 14,
    Place = 1UL << 15,
    Particle = 1UL << 16,
    And = 1UL << 17,
    Suffix = 1UL << 18,
    Group = 1UL << 19,
    Journal = 1UL << 20,
    Supplement = 1UL << 21,
    Translator = 1UL << 22,
    Law = 1UL << 23,

    /// <summary>A number that can be a year.</summary>
    Year = 1UL << 24,

    /// <summary>Small words that join the words of a name or a title.</summary>
    Connector = 1UL << 25,

    /// <summary>Words that begin a title, never a name.</summary>
    NoName = 1UL << 26,

    English = 1UL << 32,
    German = 1UL << 33,
    French = 1UL << 34,
    Italian = 1UL << 35,
    Spanish = 1UL << 36,
    Portuguese = 1UL << 37,
}
