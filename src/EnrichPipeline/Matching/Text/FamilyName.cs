namespace EnrichPipeline.Matching.Text;

/// <summary>Searches for a family name among the words of an author list.</summary>
internal static class FamilyName
{
    /// <summary>Returns the place of a family name within a range of words, exact or with misprints.</summary>
    public static NamePlace Find(WordList family, WordList text, int from, int to)
    {
        to = Math.Min(to, text.Count);
        if (family.Letters.Length < 2)
            return NamePlace.Nowhere;
        var main = family[Longest(family)];
        if (text.IndexOf(main, from, to) is >= 0 and var exact)
            return new NamePlace(exact, false);
        var near = -1;
        for (var i = from; i < to; i++)
        {
            // A name whose first and last letters both differ is another name.
            if (text[i][0] != main[0] && text[i][^1] != main[^1] && text[i][0] != family[0][0])
                continue;
            if (SameSpelling(text[i], main) || Joined(family, text, i, to))
                return new NamePlace(i, false);
            if (near < 0 && main.Length > 3 && WordDistance.Within(text[i], main, main.Length == 4 ? 1 : WordDistance.Allowed(main.Length)))
                near = i;
        }
        return new NamePlace(near, true);
    }

    private static int Longest(WordList family)
    {
        var longest = 0;
        for (var i = 1; i < family.Count; i++)
        {
            if (family[i].Length > family[longest].Length)
                longest = i;
        }
        return longest;
    }

    // "Clutton-Brock" printed as one word, "De Moor" as "DeMoor", and the other way round.
    private static bool Joined(WordList family, WordList text, int index, int to)
    {
        var name = family.Letters.AsSpan();
        var end = text.LetterOf(Math.Min(to, index + 3));
        var start = text.LetterOf(index);
        return (family.Count > 1 || text[index].Length < name.Length) && end - start >= name.Length
            && text.Letters.AsSpan(start, name.Length).SequenceEqual(name) && text.IsBorder(start + name.Length);
    }

    // Müller is folded to "muller", but some print Mueller.
    private static bool SameSpelling(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length == b.Length || a.Length < 3 || b.Length < 3 || a[0] != b[0])
            return false;
        int i = 0, j = 0;
        while (i < a.Length && j < b.Length && a[i] == b[j])
        {
            var (inA, inB) = (IsUmlautE(a, i + 1), IsUmlautE(b, j + 1));
            i += inA && !inB ? 2 : 1;
            j += inB && !inA ? 2 : 1;
        }
        return i == a.Length && j == b.Length;
    }

    private static bool IsUmlautE(ReadOnlySpan<char> word, int index) =>
        index < word.Length && word[index] == 'e' && word[index - 1] is ('a' or 'o' or 'u');
}

/// <summary>The index of the word where a name was found, or -1, and whether it was found only with misprints.</summary>
internal readonly record struct NamePlace(int Word, bool Misspelt)
{
    public static NamePlace Nowhere => new(-1, false);

    public bool Found => Word >= 0;
}
