namespace EnrichPipeline.Matching.Text;

/// <summary>The names of the lists in Phrases.txt.</summary>
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
