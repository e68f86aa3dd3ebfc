using EnrichPipeline.Matching.Text;
using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Integrity;

/// <summary>Recognises conferences and journals by their names.</summary>
internal static class Venues
{
    /// <summary>The first year in which papers can be expected to have DOIs; older papers got them late or never.</summary>
    private const int HeldSince = 2013;

    /// <summary>Whether CrossRef holds the papers of the printed conference, so that a missing record counts.</summary>
    public static bool IsHeldByCrossRef(Citation citation) =>
        citation.Year >= HeldSince && Has(citation, PhraseList.VenueHeld) && !Has(citation, PhraseList.VenueNotHeld);

    /// <summary>Whether the citation names a conference or journal that is on none of the lists.</summary>
    public static bool IsUnlisted(Citation citation) =>
        Has(citation, PhraseList.VenueWord) && !Has(citation, PhraseList.VenueHeld) && !Has(citation, PhraseList.VenueNotHeld);

    private static bool Has(Citation citation, PhraseList list) =>
        citation.Container is not null && Phrases.AreIn(WordList.Of(citation.Container), list);
}
