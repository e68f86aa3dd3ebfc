using System.Collections.Frozen;
using System.Text;

namespace EnrichPipeline.Reading;

/// <summary>Splits a printed name into words, which keep their dots and hyphens: "van", "der", "Zaag", "J.-P.".</summary>
internal static class NameWords
{
    private const int LongestInitials = 4;

    private static readonly FrozenSet<string> _short = WordLists.SetOf("shortGivenNames");

    public static List<string> Of(string part)
    {
        var words = new List<string>();
        foreach (var printed in WithBlanksBehindDots(part).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (printed.Trim('(', ')', '[', ']', '"', '“', '”', '*', '†', '‡') is { Length: > 0 } word)
                words.Add(word);
        JoinSaints(words);
        return words;
    }

    /// <summary>Whether a word is the saint's title in a family name; it may also be the initial of Stefan.</summary>
    public static bool IsSaint(string word) => word is "St." or "St" or "ST.";

    // "St. John" is one word, unless "St." may be the initial of Stefan: "St. Müller".
    private static void JoinSaints(List<string> words)
    {
        for (var at = words.Count - 2; at >= 0; at--)
        {
            if (IsSaint(words[at]) && char.IsUpper(words[at + 1][0]) && words[at + 1].Length > 2
                && (at > 0 || words.Count > 2 || words[at] == "ST."))
            {
                words[at] += " " + words[at + 1];
                words.RemoveAt(at + 1);
            }
        }
    }

    /// <summary>Whether a word consists of initials: "J.", "J.-P.", "JA", "M-C", "S.L", "Yu.".</summary>
    public static bool IsInitials(string word)
    {
        var bare = word.TrimEnd('.', ',');
        if (bare.Length == 0 || !char.IsUpper(bare[0]))
            return false;
        if (_short.Contains(bare))
            return true;
        return word.Contains('.') ? IsDotted(bare) : IsPlain(bare);
    }

    public static bool IsParticle(string word) => char.IsLower(word[0]) && Lexicon.Of(word).HasFlag(WordFlags.Particle);

    /// <summary>Whether a word is a particle with a capital, as it begins some family names: "Le" in "Régine Le Jan".</summary>
    /// <remarks>"Bin" is more often a Chinese given name: "Xue Bin Peng".</remarks>
    public static bool IsCapitalizedParticle(string word) =>
        word.Length is 2 or 3 && word != "Bin" && char.IsUpper(word[0]) && char.IsLower(word[1]) && IsParticle(word.ToLowerInvariant());

    /// <summary>Whether a word is a suffix such as "Jr." or "III". JR and SR are taken for initials.</summary>
    public static bool IsSuffix(string word) =>
        word is not ("JR" or "SR") && Lexicon.Of(word.AsSpan().TrimEnd('.')).HasFlag(WordFlags.Suffix) && !char.IsLower(word[0]);

    // "T .C .Kraan", "J.A.Smith"
    private static string WithBlanksBehindDots(string part)
    {
        var text = new StringBuilder(part.Length + 4);
        for (var at = 0; at < part.Length; at++)
        {
            if (char.IsWhiteSpace(part[at]) && at + 1 < part.Length && part[at + 1] == '.')
                continue;
            text.Append(char.IsWhiteSpace(part[at]) ? ' ' : part[at]);
            if (part[at] == '.'
                && at + 2 < part.Length
                && char.IsUpper(part[at + 1])
                && char.IsLower(part[at + 2])
                && part.AsSpan(at + 1).IndexOf('.') is not 2)
                text.Append(' ');
        }
        return text.ToString();
    }

    private static bool IsDotted(string bare)
    {
        foreach (var piece in bare.Split('.', '-', '‐', '–'))
            if (piece.Length > 2 || (piece.Length == 2 && !char.IsLower(piece[1]) && bare.Length > 2 && !char.IsUpper(piece[1])))
                return false;
        return true;
    }

    private static bool IsPlain(string bare)
    {
        var (capitals, small) = (0, 0);
        foreach (var letter in bare)
            if (char.IsUpper(letter))
                capitals++;
            else if (char.IsLower(letter))
                small++;
            else if (letter is not ('-' or '‐'))
                return false;
        return capitals is > 0 and <= LongestInitials
            && (small == 0 || (small == 1 && bare.Length > 2 && (char.IsLower(bare[^1]) && (capitals > 1))));
    }
}
