using System.Collections.Frozen;

namespace EnrichPipeline.Reading;

/// <summary>Recognises family names by the particles before them.</summary>
internal static class NameParticles
{
    private static readonly FrozenSet<string> _sure = WordLists.SetOf("familyParticles");

    /// <summary>Whether all words but the last are particles: "van der Berg", "De Vries", "Di Wu".</summary>
    public static bool AreFamily(List<string> words) => words.Count > 1
        && words.Take(words.Count - 1).All(word => NameWords.IsParticle(word) || NameWords.IsCapitalizedParticle(word));

    /// <summary>Whether the particles cannot be a given name: "van Dyke", "Van Dyke", "De La Cruz"; not "Di Wu" and "Le Van".</summary>
    public static bool AreSurelyFamily(List<string> words) =>
        AreFamily(words) && (words.Count > 2 || NameWords.IsParticle(words[0]) || _sure.Contains(words[0]));

    /// <summary>Whether these may be a saint's name, or a name with the initial of Stefan: "St. John", "St. Müller".</summary>
    public static bool AreSaint(List<string> words) => words.Count == 2 && NameWords.IsSaint(words[0]);
}
