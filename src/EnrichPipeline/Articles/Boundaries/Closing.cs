using System.Collections.Frozen;

namespace EnrichPipeline.Articles.Boundaries;

/// <summary>Words at the end of a text with which references close: an identifier, the day of a visit, a publisher, a region.</summary>
internal static class Closing
{
    private const int VisitReach = 45;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Identifiers = Lookup("PMID", "PMCID", "doi", "ISBN", "ISSN", "PII", "arXiv", "PubMed");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Publishers = Lookup(
        "Press", "Verlag", "Springer", "Wiley", "Elsevier", "Publishing", "Publisher", "Publishers", "Publications", "Inc", "Ltd", "LLC", "GmbH", "Sage", "SAGE", "Routledge", "Academic", "Blackwell", "Sons", "Erlbaum", "Saunders", "Mosby", "Karger", "Thieme", "Editora", "Éditions", "Editions", "University", "Universität", "Universidade");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Regions = Lookup(
        "USA", "UK", "U.S.A", "U.K", "D.C", "DC", "AL", "AZ", "CA", "CO", "CT", "FL", "GA", "HI", "IA", "IL", "IN", "KS", "KY", "LA", "MA", "MD", "MI", "MN", "MO", "NC", "NE", "NH", "NJ", "NM", "NY", "OH", "OK", "OR", "PA", "RI", "SC", "TN", "TX", "UT", "VA", "WA", "WI", "Germany", "Switzerland", "France", "Netherlands", "Australia", "Canada", "Austria", "Italy", "Spain", "China", "Japan", "Brazil", "India");

    private static readonly string[] Visits = ["ccessed", "cesso em", "cessado", "etrieved", "onsulted", "onsulté", "onsultado", "iewed", "isited", "cited 20", "ugriff", "access date"];

    private static readonly string[] Waiting = ["n press", "in preparation", "n prep", "submitted", "forthcoming", "unpublished", "accepted", "no prelo", "im Druck", "ahead of print"];

    /// <summary>Null where it closes in another way; <paramref name="word"/> is the last word of <paramref name="text"/>.</summary>
    public static EndSign? Of(ReadOnlySpan<char> text, ReadOnlySpan<char> word)
    {
        var before = text[..^word.Length].TrimEnd();
        if (char.IsDigit(word[^1]) && Identifiers.Contains(LastWord(before.TrimEnd(":."))))
            return EndSign.Identifier;
        if ((char.IsDigit(word[^1]) || word[^1] is ')' or ']') && Tells(text, Visits))
            return EndSign.Accessed;
        if (Tells(text[^Math.Min(15, text.Length)..], Waiting))
            return EndSign.InPress;
        if (Regions.Contains(word) && before.EndsWith(","))
            return EndSign.Region;
        if (text.EndsWith("Reference Source"))
            return EndSign.LinkWords;
        return Publishers.Contains(word[(word.LastIndexOfAny('-', '‐') + 1)..]) ? EndSign.Publisher : null;
    }

    private static bool Tells(ReadOnlySpan<char> text, string[] words)
    {
        var tail = text[^Math.Min(VisitReach, text.Length)..];
        foreach (var word in words)
        {
            if (tail.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> text) => text[(text.LastIndexOf(' ') + 1)..];

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(params string[] words) =>
        words.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
