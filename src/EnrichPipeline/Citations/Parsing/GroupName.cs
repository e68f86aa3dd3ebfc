using EnrichPipeline.Model;

namespace EnrichPipeline.Citations.Parsing;

/// <summary>Reads an organisation, a consortium or a study group in the place of an author.</summary>
internal static class GroupName
{
    private const int MostTokens = 30;

    private static readonly WordSet _representing = new("for the on behalf of and writing");

    public static AuthorList Parse(Tokens tokens, int start)
    {
        var (end, isDated) = End(tokens, start);
        if (BeforePeople(tokens, start, end) is { } mixed)
            return mixed;
        var isGroup = end > start && tokens.IsCapitalized(start) && (isDated || (NamesGroup(tokens, start, end) && IsMostlyCapitalized(tokens, start, end)) || IsLoneName(tokens, start, end));
        return isGroup ? new AuthorList([new PersonName(tokens.Between(start, end), null)], false, end) : AuthorList.None with { End = start };
    }

    /// <summary>Takes in a group that stands behind the people: <c>…, Whitcup SM, for the Bimatoprost Study Group (2001)</c>.</summary>
    public static AuthorList AppendTo(AuthorList people, Tokens tokens)
    {
        if (!tokens.IsSign(people.End, ",;") && !tokens.IsWord(people.End, "for"))
            return people;
        var start = tokens.IsSign(people.End, ",;") ? people.End + 1 : people.End;
        var represents = false;
        for (; tokens.IsOneOf(start, _representing); start++)
            represents |= tokens.IsWord(start, "for") || tokens.IsWord(start, "behalf");
        var (end, isDated) = End(tokens, start);
        return end > start && (isDated || represents || tokens.IsSign(end, ':') || tokens.IsSign(people.End, ';')) && tokens.IsCapitalized(start) && NamesGroup(tokens, start, end) && ContainerBoundary.IsNameOnly(tokens, start, end)
            ? people with { Names = [.. people.Names, new PersonName(tokens.Between(start, end), null)], End = end }
            : people;
    }

    // "Wright. The genetic structure of populations."
    private static bool IsLoneName(Tokens tokens, int start, int end) =>
        end == start + 1 && tokens.IsSign(end, '.') && tokens[start].Length > 2 && tokens[end + 1].Kind == TokenKind.Letters
        && tokens.IsCapitalized(end + 1) && tokens[end + 3].Kind == TokenKind.Letters && !tokens.IsOneOf(start, JournalWords.Abbreviated);

    /// <summary>Whether the tokens hold a word like Group, Institute or Consortium.</summary>
    public static bool NamesGroup(Tokens tokens, int from, int to)
    {
        for (var at = from; at < to; at++)
            if (tokens.IsOneOf(at, Vocabulary.GroupWords))
                return true;
        return false;
    }

    // "Effects of a team approach on mortality." is a title.
    private static bool IsMostlyCapitalized(Tokens tokens, int from, int to)
    {
        var surplus = 0;
        for (var at = from; at < to; at++)
            if (tokens[at].IsWordLike && !tokens.IsOneOf(at, Vocabulary.Connectors))
                surplus += tokens.IsCapitalized(at) || tokens.IsDash(at - 1) ? 1 : -1;
        return surplus >= 0;
    }

    // "American College of Sports Medicine, Sawka M. N., Burke L. M."
    private static AuthorList? BeforePeople(Tokens tokens, int start, int end)
    {
        for (var at = start + 1; at < end; at++)
        {
            if (!tokens.IsSign(at, ",;") || !NamesGroup(tokens, start, at))
                continue;
            var people = AuthorListParser.ReadPeople(tokens, at + 1);
            return people.Names.Count == 0 ? null : people with { Names = [new PersonName(tokens.Between(start, at), null), .. people.Names] };
        }
        return null;
    }

    // Up to the year in brackets, or else to the first full stop or colon.
    private static (int End, bool IsDated) End(Tokens tokens, int start)
    {
        for (var at = start; at < Math.Min(tokens.Count, start + MostTokens); at++)
        {
            if (DateReader.ReadBracketed(tokens, at, out _) > at)
                return (tokens.IsSign(at - 1, ".,") ? at - 1 : at, true);
            if (tokens.IsSign(at, ',') && DateReader.YearAt(tokens, at + 1) is not null)
                return (at, true);
            if (!tokens.IsSign(at, ".:") || tokens[at - 1] is { Length: 1, Kind: not TokenKind.Sign })
                continue;
            var isDated = DateReader.ReadBracketed(tokens, at + 1, out _) > at + 1 || DateReader.YearAt(tokens, at + 1) is not null;
            return (at, isDated);
        }
        return (start, false);
    }
}
