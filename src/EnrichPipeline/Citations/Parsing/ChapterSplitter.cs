namespace EnrichPipeline.Citations.Parsing;

/// <summary>Divides a chapter or a paper in proceedings from its book at <c>In:</c>, past the editors.</summary>
internal static class ChapterSplitter
{
    private const int FarthestEditors = 80;
    private const int LongestPublisher = 4;

    public static Titles? Split(Tokens tokens, int from, int to)
    {
        for (var at = from; at < to - 1; at++)
            if (IsIn(tokens, at, from))
                return Read(tokens, from, at, to);
        return null;
    }

    private static bool IsIn(Tokens tokens, int at, int from)
    {
        if (!tokens.IsWord(at, "in"))
            return false;
        var opens = at == from || tokens.IsSign(at - 1, ".?!”\"’,)");
        var followed = tokens.IsSign(at + 1, ':') || tokens.IsCapitalized(at + 1) || tokens.IsSign(at + 1, "“\"");
        return followed && opens && (tokens.IsSign(at + 1, ':') || (tokens.IsCapitalized(at) ? !tokens.IsSign(at - 1, ",)") || at == from : tokens.IsSign(at - 1, "”\"’,")));
    }

    private static Titles Read(Tokens tokens, int from, int at, int to)
    {
        var start = tokens.IsSign(at + 1, ':') ? at + 2 : at + 1;
        var book = BehindEditors(tokens, start, to);
        return new Titles(TitleSplitter.Title(tokens, from, at), TitleSplitter.Container(tokens, book, BookEnd(tokens, book, to)), IsPart: true);
    }

    private static int BehindEditors(Tokens tokens, int start, int to)
    {
        var people = AuthorListParser.ReadPeople(tokens, start).End;
        for (var at = start; at < to && at < start + FarthestEditors; at++)
        {
            if (tokens.IsWord(at, "edited") && at > start)
                return start;
            if (!tokens.IsOneOf(at, Vocabulary.Editors) || people == start)
                continue;
            var next = at + 1;
            while (next < to && tokens.IsSign(next, ".,):;]"))
                next++;
            return next < to ? next : start;
        }
        return tokens.IsSign(people, ':') && people > start ? people + 1 : start;
    }

    private static int BookEnd(Tokens tokens, int from, int to)
    {
        for (var at = from; at < to; at++)
            if (EndsBook(tokens, at, to))
                return at > from ? at : to;
        return to;
    }

    private static bool EndsBook(Tokens tokens, int at, int to) =>
        SentenceEnd.IsAt(tokens, at, to) || tokens.IsWord(at, "edited") || tokens.IsSign(at, "([")
        || (tokens.IsSign(at, ",;") && (tokens.IsOneOf(at + 1, Vocabulary.Editors) || tokens.IsOneOf(at + 1, Vocabulary.PageLabels) || tokens.IsOneOf(at + 1, Vocabulary.VolumeLabels)))
        || (tokens.IsSign(at, ',') && IsPublisher(tokens, at + 1, to));

    // "Vessels of Bone, Springer, Berlin", "…, Oxford University Press"
    private static bool IsPublisher(Tokens tokens, int at, int to)
    {
        var end = at;
        while (end < to && end < at + LongestPublisher && tokens.IsCapitalized(end))
            end++;
        return Publishers.IsOne(tokens, at, end) && (end == to || tokens.IsSign(end, ",.:"));
    }
}
