namespace EnrichPipeline.Citations.Parsing;

/// <summary>Reads the author list from the front of a reference.</summary>
internal static class AuthorListParser
{
    private delegate NameReader.Result? Form(Tokens tokens, int at);

    private static readonly Form[] _first =
        [NameReader.InitialsFamily, NameReader.FamilyInitials, NameReader.FamilyCommaInitials, NameReader.FamilyCommaGiven, FullNameOfMany];

    private static readonly Form[] _afterInitials = [NameReader.InitialsFamily, NameReader.FamilyInitials];
    private static readonly Form[] _afterFamily = [NameReader.FamilyInitials, NameReader.FamilyCommaInitials, NameReader.InitialsFamily, LoneFamily];
    private static readonly Form[] _afterComma = [NameReader.FamilyCommaInitials, NameReader.InitialsFamily, NameReader.FamilyInitials, NameReader.FamilyCommaGiven];
    private static readonly Form[] _afterGiven = [NameReader.FamilyCommaGiven, NameReader.GivenFamily, NameReader.FamilyCommaInitials, NameReader.InitialsFamily];
    private static readonly Form[] _afterFull = [NameReader.GivenFamily, NameReader.InitialsFamily];

    public static AuthorList Parse(Tokens tokens)
    {
        var start = Start(tokens);
        var people = ReadPeople(tokens, start);
        return people.Names.Count > 0 ? GroupName.AppendTo(people, tokens) : GroupName.Parse(tokens, start);
    }

    /// <summary>The people named from here on; none if no name can be read.</summary>
    public static AuthorList ReadPeople(Tokens tokens, int start)
    {
        var names = new List<PersonName>();
        var (at, etAl) = (start, false);
        Form? form = null;
        while (Read(tokens, at, form) is { } read)
        {
            names.Add(read.Result.Name);
            form = read.Form;
            at = SkipSuffix(tokens, read.Result.Next);
            if (SkipEtAl(tokens, at) is var behind && behind > at)
            {
                (at, etAl) = (behind, true);
                break;
            }
            var next = SkipSeparators(tokens, at);
            if (next == at || Read(tokens, next, form) is null)
                break;
            at = next;
        }
        return new AuthorList(names, etAl, at);
    }

    private static int Start(Tokens tokens)
    {
        var at = 0;
        while (at < tokens.Count && tokens[at].Kind == TokenKind.Sign)
            at++;
        return at;
    }

    private static (Form Form, NameReader.Result Result)? Read(Tokens tokens, int at, Form? before)
    {
        foreach (var form in before is null ? _first : Following(before))
            if (form(tokens, at) is { } read)
                return (form, read);
        return null;
    }

    private static Form[] Following(Form before) =>
        before == NameReader.InitialsFamily ? _afterInitials
        : before == NameReader.FamilyInitials || before == LoneFamily ? _afterFamily
        : before == NameReader.FamilyCommaInitials ? _afterComma
        : before == NameReader.FamilyCommaGiven ? _afterGiven
        : _afterFull;

    // One full name in front of a comma may be anything; two in a row, or one with a year behind it, are people.
    private static NameReader.Result? FullNameOfMany(Tokens tokens, int at)
    {
        if (NameReader.GivenFamily(tokens, at) is not { } first)
            return null;
        var next = SkipSeparators(tokens, first.Next);
        var isDated = DateReader.ReadBracketed(tokens, first.Next, out _) > first.Next || DateReader.YearAt(tokens, Math.Max(next, first.Next)) is not null;
        return isDated || (next > first.Next && NameReader.GivenFamily(tokens, next) is not null) ? first : null;
    }

    // "…, Srinivasachary, Ramakrishnan S": a person of one name, between others only.
    private static NameReader.Result? LoneFamily(Tokens tokens, int at) =>
        tokens[at] is { Kind: TokenKind.Letters, Length: > 3 } && tokens.IsCapitalized(at) && tokens.IsSign(at + 1, ',')
        && NameReader.FamilyInitials(tokens, at + 2) is not null
            ? new NameReader.Result(at + 1, new PersonName(tokens.Span(at).ToString(), null))
            : null;

    private static int SkipSuffix(Tokens tokens, int at)
    {
        var next = tokens.IsSign(at, ',') ? at + 1 : at;
        if (!Vocabulary.Suffixes.Contains(tokens.Span(next)))
            return at;
        return tokens.IsSign(next + 1, '.') && tokens.IsSign(next + 2, ",;:(&") ? next + 2 : next + 1;
    }

    // "et al", "et al.", "and others", "…" behind an optional comma.
    private static int SkipEtAl(Tokens tokens, int at)
    {
        var next = at;
        while (tokens.IsSign(next, ",.;") && next < at + 2)
            next++;
        if ((tokens.IsWord(next, "et") && (tokens.IsWord(next + 1, "al") || tokens.IsWord(next + 1, "alii")))
            || (tokens.IsWord(next, "and") && (tokens.IsWord(next + 1, "others") || tokens.IsWord(next + 1, "colleagues"))))
            return tokens.IsSign(next + 2, '.') ? next + 3 : next + 2;
        return tokens.IsWord(next, "etal") ? next + 1 : at;
    }

    private static int SkipSeparators(Tokens tokens, int at)
    {
        var next = at;
        while (next < at + 6 && (tokens.IsSign(next, ",;&…") || (tokens.IsOneOf(next, Vocabulary.Ands) && !tokens.IsCapitalized(next)) || (next > at && tokens.IsSign(next, "."))))
            next++;
        return next;
    }
}
