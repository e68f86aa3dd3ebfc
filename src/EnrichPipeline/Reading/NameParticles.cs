namespace EnrichPipeline.Reading;

/// <summary>Recognises family names by the particles before them.</summary>
internal static class NameParticles
{
    /// <summary>Whether all words but the last are particles: "van der Berg", "De Vries", "Di Wu".</summary>
    public static bool AreFamily(List<string> words) => words.Count > 1
        && words.Take(words.Count - 1).All(word => NameWords.IsParticle(word) || NameWords.IsCapitalizedParticle(word));

    /// <summary>Whether the particles cannot be a given name: "van Dyke", "Van Dyke", "De La Cruz"; not "Di Wu" and "Le Van".</summary>
    public static bool AreSurelyFamily(List<string> words) =>
        AreFamily(words) && (words.Count > 2 || NameWords.IsParticle(words[0]) || words[0] is "Van" or "Von" or "De");

    /// <summary>Whether these may be a saint's name, or a name with the initial of Stefan: "St. John", "St. Müller".</summary>
    public static bool AreSaint(List<string> words) => words is ["St." or "St" or "ST.", _];
}
