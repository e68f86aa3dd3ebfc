using EnrichPipeline.Articles.Lists;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Articles.Boundaries;

/// <summary>Tells how a text begins.</summary>
internal static class Beginning
{
    private const int Reach = 600;
    private const int NearYear = 120;

    public static (StartSign Start, int Names, AfterNames After) Of(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, Reach)];
        if (ContinuationWords.AlwaysOpen(text))
            return (StartSign.Continuation, 0, AfterNames.Other);
        var names = NameRun.Read(text);
        if (names.Count > 1 || names.Count == 1 && !AuthorStart.IsJournal(text) && !ContinuationWords.Open(text))
            return (names.Style, Math.Min(names.Count, 3), After(text[names.End..]));
        var start = Without(text);
        return (start, 0, start < StartSign.JournalWord ? AfterNames.Other : NearbyYear(text));
    }

    private static StartSign Without(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !char.IsLetterOrDigit(text[0]))
            return OpensQuote(text) ? StartSign.Quote : StartSign.Mark;
        if (char.IsDigit(text[0]))
            return StartSign.Digit;
        if (ContinuationWords.Open(text))
            return StartSign.Continuation;
        if (char.IsLower(text[0]))
            return StartSign.LowerCase;
        if (Organisations.IsAcronym(text))
            return StartSign.Acronym;
        if (Organisations.Open(text))
            return StartSign.Organisation;
        if (AuthorStart.IsJournal(text))
            return StartSign.JournalWord;
        return AuthorStart.Score(text) == 0.75 ? StartSign.GivenName : Capitals(text);
    }

    // "[12 January 2017]" and "[online]" go on.
    private static bool OpensQuote(ReadOnlySpan<char> text) =>
        text.Length > 1 && (text[0] is '“' or '"' or '‘' or '«' or '\'' || text[0] == '[' && char.IsUpper(text[1]));

    private static StartSign Capitals(ReadOnlySpan<char> text)
    {
        var blank = text.IndexOfAny(' ', '\u00A0');
        return blank > 0 && blank + 1 < text.Length && char.IsUpper(text[blank + 1]) && char.IsLetter(text[blank - 1]) ? StartSign.Capitals : StartSign.Capital;
    }

    private static AfterNames After(ReadOnlySpan<char> rest)
    {
        var text = rest.TrimStart(" ,.;\u00A0");
        if (text.StartsWith("et al", StringComparison.Ordinal))
            return AfterNames.EtAl;
        if (IsYear(text, out var bracketed))
            return bracketed ? AfterNames.YearInBrackets : AfterNames.Year;
        if (text.StartsWith("(ed", StringComparison.OrdinalIgnoreCase) || text.StartsWith("editor", StringComparison.OrdinalIgnoreCase))
            return AfterNames.Editors;
        if (text.StartsWith(":"))
            return AfterNames.Colon;
        return !text.IsEmpty && char.IsUpper(text[0]) ? AfterNames.StopAndCapital : AfterNames.Other;
    }

    private static bool IsYear(ReadOnlySpan<char> text, out bool bracketed)
    {
        bracketed = text.StartsWith("(");
        return YearText.FindIn(text[..Math.Min(text.Length, bracketed ? 8 : 5)]) is >= 0 and <= 1;
    }

    // "World Body for Salt (2002) …": a year before the first sentence is over.
    private static AfterNames NearbyYear(ReadOnlySpan<char> text)
    {
        var near = text[..Math.Min(text.Length, NearYear)];
        var year = YearText.FindIn(near);
        if (year < 2)
            return AfterNames.Other;
        var sentence = near.IndexOf(". ", StringComparison.Ordinal);
        return sentence >= 0 && sentence + 4 < year ? AfterNames.Other : near[year - 1] == '(' ? AfterNames.YearInBrackets : AfterNames.Year;
    }
}
