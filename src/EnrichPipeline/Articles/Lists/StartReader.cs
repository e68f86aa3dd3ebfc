using System.Buffers;
using System.Globalization;

namespace EnrichPipeline.Articles.Lists;

/// <summary>How a text begins.</summary>
internal enum StartKind : byte
{
    None,
    Other,
    Lower,
    Digit,
    Year,
    Bracket,
    Quote,

    /// <summary>"In:", which continues a reference</summary>
    In,

    /// <summary>An address, or words that continue a reference: "PMID", "Available from".</summary>
    Url,
    Capital,

    /// <summary>Several capitalised words, as in organisations and titles.</summary>
    Capitals,
    Acronym,
    Organisation,

    /// <summary>"Int J Cardiol"</summary>
    Journal,

    /// <summary>Letters of a script without capitals.</summary>
    ScriptWithoutCase,

    // All kinds from here on are beginnings of names.
    NameWithoutCase,

    /// <summary>"———.", "Ders.", "Idem"</summary>
    SameAuthor,

    /// <summary>"Family,"</summary>
    FamilyComma,

    /// <summary>"Family/", "Family;"</summary>
    FamilySeparator,

    /// <summary>"Family, Given"</summary>
    FamilyGiven,

    /// <summary>"Given Family,", "Given M. Family and"</summary>
    GivenFamily,

    /// <summary>"Family (2001)", "Family et al."</summary>
    FamilyYear,

    /// <summary>"J. A. Family,"</summary>
    InitialsFamily,

    /// <summary>"Family JA,"</summary>
    FamilyInitials,

    /// <summary>"Family, J. A."</summary>
    FamilyCommaInitials,
}

/// <summary>Classifies the beginning of a text: a name in one of its forms, or another kind of word.</summary>
internal static class StartReader
{
    private const int Reach = 160;
    private static readonly SearchValues<char> _dashes = SearchValues.Create("-–—―_‐−");
    private static readonly SearchValues<char> _afterNames = SearchValues.Create("（(・·.．,，、:：;；「『《“[");
    private const int MaxFamilyWords = 4;

    public static bool IsName(StartKind start) => start >= StartKind.NameWithoutCase;

    /// <summary>Whether almost nothing but a name begins in this way.</summary>
    public static bool IsSureName(StartKind start) => start is StartKind.FamilyCommaInitials or StartKind.FamilyInitials
        or StartKind.InitialsFamily or StartKind.FamilyYear or StartKind.SameAuthor or StartKind.NameWithoutCase or StartKind.FamilyGiven;

    public static StartKind Of(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, Reach)];
        if (text.IsEmpty)
            return StartKind.None;
        var c = text[0];
        if (char.IsLetter(c))
            return char.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter ? WithoutCase(text) : Lettered(text);
        if (char.IsDigit(c))
            return YearText.FindIn(text[..Math.Min(5, text.Length)]) == 0 ? StartKind.Year : StartKind.Digit;
        if (c is '“' or '"' or '„' or '«' or '‘' or '\'' or '‚' or '「' or '『' or '《' or '”')
            return StartKind.Quote;
        if (c is '-' or '–' or '—' or '―' or '_' or '‐' or '−')
            return Repeats(text) ? StartKind.SameAuthor : StartKind.Other;
        return c is '(' or '[' ? YearText.FindIn(text[..Math.Min(6, text.Length)]) == 1 ? StartKind.Year : StartKind.Bracket
            : StartKind.Other;
    }

    private static bool Repeats(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExcept(_dashes);
        return end > 0 && (end > 1 || text[end] is ' ' or '.' or ',' or ':' or ';' or '(' or '/');
    }

    // A short run of letters before a year in brackets or a mark between names.
    private static StartKind WithoutCase(ReadOnlySpan<char> text)
    {
        var near = text[..Math.Min(text.Length, 70)];
        var mark = near.IndexOfAny(_afterNames);
        return mark > 0 && (mark < 40 || YearText.FindIn(near) > 0) ? StartKind.NameWithoutCase : StartKind.ScriptWithoutCase;
    }

    private static StartKind Lettered(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("http", StringComparison.Ordinal) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("doi", StringComparison.OrdinalIgnoreCase))
            return StartKind.Url;
        if (BeginsWithContinuation(text))
            return StartKind.Url;
        var words = new WordReader(text);
        words.Next();
        var first = ListLexicon.Of(words.Word);
        if ((words.Word is "In" or "in" or "IN" or "Dans" or "En" or "Em") && words.Stop is ':' or ' ')
            return StartKind.In;
        if ((first & WordKinds.Same) != 0 && words.Stop is '.' or ',' or ':' or '(' or '/')
            return StartKind.SameAuthor;
        while ((first & WordKinds.Particle) != 0 && words.Stop is ' ' && words.Next())
            first = ListLexicon.Of(words.Word);
        if (words.Word.IsEmpty || !char.IsUpper(words.Word[0]))
            return StartKind.Lower;
        return IsInitials(words.Word) && words.Stop is '.' or ' ' or '-' && words.Word.Length < 3 ? InitialsFirst(ref words)
            : FamilyFirst(ref words, first);
    }

    // Words that continue a reference but never begin one.
    private static bool BeginsWithContinuation(ReadOnlySpan<char> text)
    {
        foreach (var word in ListLexicon.Continuations)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static StartKind InitialsFirst(ref WordReader words)
    {
        for (var i = 0; i < MaxFamilyWords + 2 && words.Next(); i++)
        {
            if (IsInitials(words.Word) && words.Stop is '.' or '-' or ' ' || ListLexicon.Is(words.Word, WordKinds.Particle))
                continue;
            if (words.Word.Length < 2 || !char.IsUpper(words.Word[0]))
                return StartKind.Capital;
            return EndsName(ref words) || words.Next() && (EndsName(ref words) || ListLexicon.Is(words.Word, WordKinds.And))
                ? StartKind.InitialsFamily : StartKind.Capital;
        }

        return StartKind.Capital;
    }

    private static bool EndsName(ref WordReader words) => words.Stop is ',' or ';' or '&' or ':' or '/' or '(' or '.';

    private static StartKind FamilyFirst(ref WordReader words, WordKinds first)
    {
        var (journal, caps, body) = ((first & WordKinds.JournalStart) != 0, IsCaps(words.Word), (first & WordKinds.Body) != 0);
        for (var count = 1; count <= MaxFamilyWords; count++)
        {
            if (words.Stop == ',')
                return words.Next() ? AfterComma(ref words, count, journal) : StartKind.FamilyComma;
            if (words.Stop is '/' or ';' or '&')
                return count == 1 ? StartKind.FamilySeparator : StartKind.GivenFamily;
            if (words.Stop is '(' or ':')
                return caps && count == 1 ? StartKind.Acronym : body ? StartKind.Organisation : count > 1 ? StartKind.GivenFamily
                    : words.Stop == ':' ? StartKind.FamilySeparator : StartKind.FamilyYear;
            if (words.Stop is '.' or '\0' || !words.Next())
                return caps ? StartKind.Acronym : body ? StartKind.Organisation : count > 1 ? StartKind.Capitals : StartKind.Capital;
            if (words.Word.Length > 0 && char.IsDigit(words.Word[0]))
                return !journal && YearText.FindIn(words.Word) == 0 ? StartKind.FamilyYear : StartKind.Capital;
            if (IsInitials(words.Word))
                return journal ? StartKind.Journal : AfterInitials(ref words, count);
            if (words.Word is "et" or "ET")
                return StartKind.FamilyYear;
            var kinds = ListLexicon.Of(words.Word);
            if ((kinds & WordKinds.And) != 0 && count > 1)
                return words.Next() && char.IsUpper(words.Word[0]) && !body ? StartKind.GivenFamily : body ? StartKind.Organisation
                    : StartKind.Capital;
            if (!char.IsUpper(words.Word[0]) && (kinds & WordKinds.Particle) == 0)
                return body ? StartKind.Organisation : StartKind.Capital;
            body |= (kinds & WordKinds.Body) != 0;
        }

        return body ? StartKind.Organisation : StartKind.Capitals;
    }

    private static StartKind AfterComma(ref WordReader words, int count, bool journal)
    {
        if (IsInitials(words.Word) && words.Stop is '.' or ',' or ' ' or '-' or ';' or '(' or ':' or '&' or '/')
            return journal ? StartKind.Capital : StartKind.FamilyCommaInitials;
        if (count > 1)
            return char.IsUpper(words.Word[0]) ? StartKind.GivenFamily : StartKind.Capitals;
        return char.IsUpper(words.Word[0]) && !journal ? StartKind.FamilyGiven : StartKind.FamilyComma;
    }

    // "Smith JA,", "Smith J. A.", "Jean B. Smith and"
    private static StartKind AfterInitials(ref WordReader words, int count)
    {
        while (words.Stop is '.' or '-' or ' ')
        {
            if (!words.Next())
                return StartKind.FamilyInitials;
            if (IsInitials(words.Word))
                continue;
            return char.IsUpper(words.Word[0]) && words.Word.Length > 1 && count == 1
                ? EndsName(ref words) && words.Stop is not '.' || words.Next() && ListLexicon.Is(words.Word, WordKinds.And)
                    ? StartKind.GivenFamily : StartKind.FamilyInitials
                : StartKind.FamilyInitials;
        }

        return StartKind.FamilyInitials;
    }

    private static bool IsInitials(ReadOnlySpan<char> word) =>
        word.Length is > 0 and < 5 && !ContainsLower(word) && char.IsUpper(word[0]) && (word.Length < 4 || word.Contains('-'));

    private static bool IsCaps(ReadOnlySpan<char> word) => word.Length > 1 && !ContainsLower(word);

    private static bool ContainsLower(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsUpper(c) && c is not ('-' or '‐' or '.' or '’' or '\''))
                return true;
        }

        return false;
    }
}
