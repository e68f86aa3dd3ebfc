using System.Collections.Frozen;
using EnrichPipeline.Reading;

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
    DecidingWord,
    KindOfArticle,
    FormerName,
}

/// <summary>Reads the lists of names and words in Phrases.txt.</summary>
internal static class Phrases
{
    private static readonly FrozenDictionary<PhraseList, FrozenSet<string>> _lists = WordLists.Read("Phrases.txt")
        .ToFrozenDictionary(list => Enum.Parse<PhraseList>(list.Name), list => list.Words.ToFrozenSet());

    public static FrozenSet<string> Of(PhraseList list) => _lists[list];

    /// <summary>Whether a text contains a phrase of a list as whole words.</summary>
    public static bool AreIn(WordList text, PhraseList list)
    {
        var padded = $" {text.Join(0, text.Count)} ";
        return Of(list).Any(phrase => padded.Contains($" {phrase} ", StringComparison.Ordinal));
    }
}
