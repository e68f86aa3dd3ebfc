using System.Collections.Frozen;

namespace EnrichPipeline.Articles.Boundaries;

/// <summary>Tells a text that begins with an organisation: "World Health Organization", "Ministry of Salt", "WHO."</summary>
internal static class Organisations
{
    private const int Reach = 110;
    private const int MostWords = 10;
    private const int LongestAcronym = 8;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Bodies = new[]
    {
        "Organization", "Organisation", "Ministry", "Department", "Dept", "Institute", "Institutes", "Association", "Committee", "Council", "Agency", "Society", "University", "Center", "Centers", "Centre", "Centres", "Bank", "Nations", "Commission", "Foundation", "Group", "Authority", "Program", "Programme", "Consortium", "Network", "Team", "Bureau", "Office", "Union", "Federation", "Academy", "Academies", "College", "Parliament", "Government", "Administration", "Service", "Services", "Collaboration", "Collaborators", "Investigators", "Initiative", "Trust", "Board", "Company", "Corporation", "Inc", "Ltd", "Secretariat", "Task", "Statistics",
        "Ministério", "Ministerio", "Organização", "Organización", "Agência", "Agencia", "Instituto", "Secretaria", "Sociedade", "Sociedad", "Associação", "Fundação", "Universidade", "Universidad", "Conselho", "Ministère", "Institut", "Bundesamt", "Bundesministerium", "Gesellschaft", "Brasil",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Small = new[]
    {
        "of", "for", "the", "and", "on", "in", "to", "de", "da", "do", "du", "e", "y", "et", "für", "der", "des", "&", "–", "-",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Serials = new[]
    {
        "Journal", "Proceedings", "Proc", "Annals", "Annual", "Bulletin", "Transactions", "Archives", "Acta", "Reviews", "International", "European", "American", "British", "Report", "In", "Paper", "Presented", "Available", "Geneva", "Washington", "London", "Master", "Dissertation", "Thesis",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Words with capitals, one of them such as Ministry or Council, before the sentence is over.</summary>
    public static bool Open(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, Reach)];
        for (var words = 0; words < MostWords && !text.IsEmpty; words++)
        {
            var blank = text.IndexOf(' ');
            var printed = blank < 0 ? text : text[..blank];
            var word = printed.Trim("().,;:");
            if (word.IsEmpty || !char.IsUpper(word[0]) && !Small.Contains(word) || words == 0 && Serials.Contains(word))
                return false;
            if (Bodies.Contains(word))
                return true;
            if (blank < 0 || printed[^1] is '.' or ':' or ';')
                return false;
            text = text[(blank + 1)..];
        }

        return false;
    }

    /// <summary>"WHO.", "CDC (", "FAO,": three capitals or more, and then a mark.</summary>
    public static bool IsAcronym(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsUpper(text[length]))
            length++;
        return length is > 2 and <= LongestAcronym && length + 1 < text.Length && (text[length] is '.' or ',' or ':' || text[length] == ' ' && text[length + 1] is '(' or '[' or '/' || text[length] == '/');
    }
}
