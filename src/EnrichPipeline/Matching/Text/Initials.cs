namespace EnrichPipeline.Matching.Text;

/// <summary>Compares the given name of a record with the words next to the family name in the text.</summary>
internal static class Initials
{
    /// <summary>Whether there are initials next to the family name, but none of them matches the given name.</summary>
    public static bool Differ(WordList text, int family, string? given)
    {
        if (WordList.Of(given) is not { Count: > 0 } names)
            return false;
        var seen = false;
        for (var i = Math.Max(0, family - 3); i < Math.Min(text.Count, family + 4); i++)
        {
            var word = text[i];
            if (i == family || word.Length > 3 || Number.HasDigit(word) || word is "and" or "et" or "al" or "in" or "der" or "van" or "von"
                or "de" or "la" or "the")
                continue;
            if (Fits(word, names))
                return false;
            seen |= i == family + 1 || (i < family && family < 4);
        }
        return seen;
    }

    private static bool Fits(ReadOnlySpan<char> initials, WordList names)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (initials.Contains(names[i][0]))
                return true;
        }
        return false;
    }
}
