namespace EnrichPipeline.Matching.Text;

/// <summary>The name of a journal, compared by its significant words.</summary>
internal sealed class ContainerName
{
    /// <summary>The maximum similarity of a name with a misprint.</summary>
    public const double Misprinted = 0.94;

    private readonly WordList _words;
    private readonly int[] _counted;

    private ContainerName(WordList words)
    {
        _words = words;
        var counted = new List<int>(words.Count);
        for (var i = 0; i < words.Count; i++)
        {
            if (!IsSmall(words[i]))
                counted.Add(i);
        }
        _counted = [.. counted.Take(counted.Count - CountryWords(words, counted))];
    }

    public int Count => _counted.Length;

    public char Initial => this[0][0];

    private ReadOnlySpan<char> this[int index] => _words[_counted[index]];

    public static ContainerName Of(string? name) => new(WordList.Of(name));

    public static ContainerName Of(WordList words) => new(words);

    /// <summary>Returns the similarity of two names, 0 to 1: below 0.95 if a word is misprinted, missing or different.</summary>
    public static double Compare(ContainerName a, ContainerName b)
    {
        if (a.Count == 0 || b.Count == 0)
            return 0;
        if (a.IsSpeltAs(b))
            return 1;
        return Math.Max(Aligned(a, b), IsInitials(a, b) || IsInitials(b, a) ? 1 : 0);
    }

    /// <summary>Whether the letters are the same, ignoring spaces and punctuation.</summary>
    public bool IsSpeltAs(ContainerName other) => _words.Letters.AsSpan().SequenceEqual(other._words.Letters);

    /// <summary>Returns how well the words from a position on match this name; less if the printed name seems to be longer.</summary>
    public double SimilarityAt(WordList text, int start)
    {
        if (Count > 1 && text[start].Length is > 2 and < 8 && IsInitials(text[start]))
            return 1;
        var (at, matched, least) = (start, 0, 1.0);
        while (matched < Count && at < text.Count)
        {
            if (IsSmall(text[at]) && at > start)
            {
                at++;
                continue;
            }
            var alike = Abbreviation.Compare(text[at], this[matched]);
            if (alike == 0)
                break;
            least = Math.Min(least, alike);
            matched++;
            at++;
        }
        if (matched == 0)
            return 0;
        var share = (double)matched / Count;
        var overrun = matched == Count && at < text.Count && IsPartOfName(text[at]) ? 0.75 : 1;
        return Math.Min(least < 1 ? Misprinted : 1, share * overrun);
    }

    /// <summary>Whether a printed word differs by one letter from the abbreviation in this name: "Microvas" for "Microvasc".</summary>
    public bool IsMisspeltBy(ContainerName printed, ContainerName full)
    {
        if (Count != printed.Count || Count != full.Count)
            return false;
        for (var i = 0; i < Count; i++)
        {
            if (full[i].Length > this[i].Length && printed[i].Length > 4 && printed[i].Length < full[i].Length
                && !printed[i].SequenceEqual(this[i]) && WordDistance.Within(printed[i], this[i], 1))
                return true;
        }
        return false;
    }

    private static double Aligned(ContainerName a, ContainerName b)
    {
        var (shorter, longer) = a.Count <= b.Count ? (a, b) : (b, a);
        var (sum, j, misprinted) = (0.0, 0, false);
        for (var i = 0; i < shorter.Count; i++)
        {
            for (var k = j; k < longer.Count; k++)
            {
                var alike = Abbreviation.Compare(shorter[i], longer[k]);
                if (alike == 0)
                    continue;
                sum += alike;
                misprinted |= alike < 1;
                j = k + 1;
                break;
            }
        }
        return misprinted ? Math.Min(Misprinted, sum / longer.Count) : sum / longer.Count;
    }

    private static bool IsInitials(ContainerName acronym, ContainerName name) =>
        acronym.Count == 1 && acronym[0].Length > 2 && name.Count > 1 && name.IsInitials(acronym[0]);

    // PNAS stops before "of the United States of America", but JACS has a letter for every significant word.
    private bool IsInitials(ReadOnlySpan<char> acronym)
    {
        if (acronym.Length > Count || acronym.Length < Math.Min(Count, 3) || (acronym.Length < Count && acronym.Length < 4))
            return false;
        for (var i = 0; i < acronym.Length; i++)
        {
            if (this[i][0] != acronym[i])
                return false;
        }
        return true;
    }

    private static bool IsPartOfName(ReadOnlySpan<char> word) =>
        word.Length > 1 && !Number.HasDigit(word)
            && word is not ("vol" or "volume" or "suppl" or "supplement" or "no" or "issue" or "pp" or "doi" or "epub" or "in" or "press"
            or "online" or "spec" or "special" or "article" or "part" or "pt" or "usa" or "us" or "united" or "uk" or "london"
            or "new" or "berlin" or "the" or "abstract" or "ed" or "jan" or "feb" or "mar" or "apr" or "may" or "jun" or "jul"
            or "aug" or "sep" or "oct" or "nov" or "dec");

    // Half of the references to PNAS leave out "of the United States of America"; the others shorten it to "USA" or "U S A".
    private static int CountryWords(WordList words, List<int> counted)
    {
        var count = counted.Count;
        if (count > 4 && words[counted[^1]] is "america" && words[counted[^2]] is "states")
            return 3;
        if (count > 2 && words[counted[^1]] is ("usa" or "us"))
            return 1;
        return count > 3 && words[counted[^1]] is "s" && words[counted[^2]] is "u" ? 2 : 0;
    }

    private static bool IsSmall(ReadOnlySpan<char> word) =>
        word is "of" or "the" or "and" or "in" or "for" or "on" or "to" or "a" or "an" or "de" or "la" or "le" or "des" or "du" or "der"
            or "die" or "das" or "und" or "fur" or "et" or "y" or "e" or "del" or "di" or "van" or "voor";
}
