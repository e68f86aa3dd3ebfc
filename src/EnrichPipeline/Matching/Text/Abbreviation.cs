namespace EnrichPipeline.Matching.Text;

/// <summary>Decides whether one word abbreviates another.</summary>
internal static class Abbreviation
{
    private const double Misprint = 0.85;

    /// <summary>Returns 1 for an abbreviation, less if it contains a misprint, and 0 for different words.</summary>
    public static double Compare(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a[0] != b[0])
            return a.Length > 5 && WordDistance.Within(a, b, 1) ? Misprint : 0;
        var shorter = a.Length <= b.Length ? a : b;
        var longer = a.Length <= b.Length ? b : a;
        if (longer.StartsWith(shorter) || IsContraction(shorter, longer) || SameStem(shorter, longer))
            return 1;
        if (shorter.Length < 4)
            return 0;
        var edits = WordDistance.Allowed(shorter.Length);
        var head = longer[..Math.Min(longer.Length, shorter.Length + 1)];
        return WordDistance.Within(shorter, head, Math.Max(1, edits)) || WordDistance.Within(shorter, longer, edits)
            || WordDistance.Within(shorter, longer[..shorter.Length], 1)
            ? Misprint
            : 0;
    }

    // "natl" of "national", "dtsch" of "deutsche", "intl": first letter, then letters in order.
    private static bool IsContraction(ReadOnlySpan<char> shorter, ReadOnlySpan<char> longer)
    {
        if (shorter.Length is < 3 or > 6 || longer.Length < shorter.Length + 2)
            return false;
        var at = 0;
        foreach (var letter in shorter)
        {
            var next = longer[at..].IndexOf(letter);
            if (next < 0)
                return false;
            at += next + 1;
        }
        return shorter.Length > 4 || shorter[..2].SequenceEqual(longer[..2]) || shorter[^1] == longer[^1];
    }

    // "clinics" and "clinical", "letters" and "lett": the same word in two numbers or languages.
    private static bool SameStem(ReadOnlySpan<char> shorter, ReadOnlySpan<char> longer) =>
        shorter.CommonPrefixLength(longer) is var shared && shared >= 4 && shared >= shorter.Length - 1 && longer.Length - shared <= 3;
}
