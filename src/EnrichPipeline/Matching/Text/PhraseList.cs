namespace EnrichPipeline.Matching.Text;

/// <summary>The lists of Phrases.txt, under these names.</summary>
internal enum PhraseList
{
    PlaceholderFamily,
    PlaceholderName,
    EnglishWord,
    ForeignWord,
    DataCitePrefix,
    VenueHeld,
    VenueNotHeld,
    VenueWord,
}
