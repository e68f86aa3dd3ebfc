using System.Collections.Frozen;

namespace EnrichPipeline.Articles.Lists;

/// <summary>How much a text begins like a reference: with a surname and initials, an organisation, a quoted title.</summary>
internal static class AuthorStart
{
    private const int MaxWords = 5;

    private static readonly FrozenSet<string> Particles = new[]
    {
        "van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "du", "la", "le", "ter", "ten", "te", "dal", "af", "av", "las", "los", "y", "e", "bin", "ibn", "st", "'t", "zu", "el", "al", "d", "vander", "Van", "Von", "De", "Del", "Di", "Da", "La", "Le", "El", "Al",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Abbreviated journals begin like surnames: "Am J Epidemiol", "Br J Cancer", "Int J".
    private static readonly FrozenSet<string> JournalWords = new[]
    {
        "Am", "Br", "Eur", "Int", "Acta", "Ann", "Arch", "Clin", "Can", "Proc", "Nat", "Nature", "Scand", "Jpn", "Med", "Aust", "Biochem", "Indian", "Korean", "Chin", "In", "Vol", "Curr", "Philos", "Angew", "Anal", "Appl", "Adv", "Mol", "Cell", "Dev", "Trans", "Rev", "Publ", "Part", "Ser", "World", "Asian", "Iran", "Arab", "Turk", "Isr", "Ital", "Ir", "NZ", "Phys", "Chem", "PLoS", "The", "A", "An", "On", "Type", "Class", "Group", "Vitamin", "Hepatitis", "Influenza", "Factor", "Protein", "Complex",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>From -1 (a lower-case word, a digit, a punctuation mark) to 2 (a surname with initials).</summary>
    public static double Score(ReadOnlySpan<char> text)
    {
        var words = new WordReader(text);
        if (!words.Next())
            return text.IsEmpty || char.IsLetter(text[0]) || text[0] is '“' or '"' or '‘' or '[' or '«' ? 0.25 : -1;
        if (!char.IsLetter(words.Word[0]) || char.IsLower(words.Word[0]) && !IsParticle(words.Word))
            return -1;
        return IsInitials(words.Word) && (words.Word.Length < 3 || words.Stop == '.') ? InitialsFirst(ref words) : SurnameFirst(ref words);
    }

    /// <summary>Whether the first word is one with which journals begin, not people.</summary>
    public static bool IsJournal(ReadOnlySpan<char> text)
    {
        var words = new WordReader(text);
        return words.Next() && IsJournalWord(words.Word);
    }

    private static double InitialsFirst(ref WordReader words)
    {
        for (var i = 0; i < MaxWords; i++)
        {
            if (words.Stop is not ('.' or ' ' or '-') || !words.Next())
                return 0.25;
            if (!IsInitials(words.Word))
                return AfterGivenNames(ref words);
        }

        return 0.25;
    }

    private static double AfterGivenNames(ref WordReader words)
    {
        if (words.Word.Length < 2 || !char.IsUpper(words.Word[0]) && !IsParticle(words.Word))
            return 0.25;
        if (words.Stop is ',' or ';' or '&')
            return 1.5;
        return words.Stop == ' ' && words.Next() && words.Word is "and" or "et" ? 1.5 : 0.25;
    }

    private static double SurnameFirst(ref WordReader words)
    {
        var journal = IsJournalWord(words.Word);
        for (var i = 0; i < MaxWords; i++)
        {
            if (words.Stop == ',' && words.Next())
                return AfterComma(ref words, i, journal);
            if (words.Stop is not (' ' or '-') || !words.Next())
                return 0.25;
            if (IsInitials(words.Word))
                return journal ? 0.25 : AfterInitials(ref words);
            if (!char.IsUpper(words.Word[0]) && !IsParticle(words.Word))
                return 0.25;
        }

        return 0.25;
    }

    private static double AfterComma(ref WordReader words, int index, bool journal)
    {
        if (IsInitials(words.Word))
            return journal ? 0.5 : 2;
        return index == 0 && !journal && char.IsUpper(words.Word[0]) && words.Stop is '.' or ',' or ' ' ? 0.75 : 0.25;
    }

    private static double AfterInitials(ref WordReader words)
    {
        while (words.Stop is '.' or '-' && words.Next() && IsInitials(words.Word))
        {
        }

        return words.Stop switch
        {
            ',' or ':' or ';' or '(' or '&' or '.' => 2,
            ' ' when words.Next() => words.Word is "and" or "et" or "Jr" || IsInitials(words.Word) || char.IsDigit(words.Word[0]) ? 2 : 0.75,
            _ => 0.75,
        };
    }

    private static bool IsParticle(ReadOnlySpan<char> word) => word.Length < 8 && Particles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static bool IsJournalWord(ReadOnlySpan<char> word) => JournalWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static bool IsInitials(ReadOnlySpan<char> word)
    {
        if (word.Length > 4)
            return false;
        foreach (var c in word)
        {
            if (!char.IsUpper(c) && c is not ('-' or '‐' or '.'))
                return false;
        }

        return true;
    }
}
