using EnrichPipeline.Model;

namespace EnrichPipeline.Citations.Parsing;

/// <summary>Reads the author list from the front of a reference.</summary>
internal static class AuthorListParser
{
    private enum Form
    {
        InitialsFamily,
        FamilyInitials,
        FamilyCommaInitials,
        FamilyCommaGiven,
        FullNameOfMany,
        GivenFamily,
        LoneFamily,
    }

    private static readonly WordSet _editors = new("eds editor editors");

    // Outside of brackets the short ones are journals: "…, Org. Lett., 2001".
    private static readonly WordSet _bracketedEditors = new("ed eds editor editors hrsg org orgs");

    public static AuthorList Parse(Tokens tokens)
    {
        var start = Start(tokens);
        var people = ReadPeople(tokens, start);
        var authors = people.Names.Count > 0 ? GroupName.AppendTo(people, tokens) : GroupName.Parse(tokens, start);
        return authors with { End = SkipEditors(tokens, authors.End) };
    }

    /// <summary>The people named from here on; none if no name can be read.</summary>
    public static AuthorList ReadPeople(Tokens tokens, int start)
    {
        var names = new List<PersonName>();
        var (at, etAl) = (start, false);
        for (var read = Read(tokens, start, null); read is { } person;)
        {
            names.Add(person.Result.Name);
            at = SkipSuffix(tokens, person.Result.Next);
            if (SkipEtAl(tokens, at) is var behind && behind > at)
            {
                (at, etAl) = (behind, true);
                break;
            }
            var next = SkipSeparators(tokens, at);
            read = next > at ? Read(tokens, next, person.Form) : null;
            at = read is null ? at : next;
        }
        return new AuthorList(names, etAl, at);
    }

    private static int Start(Tokens tokens)
    {
        var at = 0;
        while (at < tokens.Count && tokens[at].Kind == TokenKind.Sign)
            at++;
        return tokens.IsWord(at, "no") && tokens.IsWord(at + 1, "authors") && tokens.IsWord(at + 2, "listed") ? at + 3 : at;
    }

    // "…, editors. Title", "… (Eds.), Title"
    private static int SkipEditors(Tokens tokens, int at)
    {
        var bracketed = tokens.IsSign(at, '(');
        if (!(bracketed ? tokens.IsOneOf(at + 1, _bracketedEditors) : tokens.IsSign(at, ',') && tokens.IsOneOf(at + 1, _editors)))
            return at;
        var next = tokens.IsSign(at + 2, '.') ? at + 3 : at + 2;
        return !bracketed ? next : tokens.IsSign(next, ')') ? next + 1 : at;
    }

    private static (Form Form, NameReader.Result Result)? Read(Tokens tokens, int at, Form? before)
    {
        foreach (var form in Following(before))
            if (ReadAs(form, tokens, at) is { } read)
                return (form, read);
        return null;
    }

    private static ReadOnlySpan<Form> Following(Form? before) => before switch
    {
        null => [Form.InitialsFamily, Form.FamilyInitials, Form.FamilyCommaInitials, Form.FamilyCommaGiven, Form.FullNameOfMany],
        Form.InitialsFamily => [Form.InitialsFamily, Form.FamilyInitials],
        Form.FamilyInitials or Form.LoneFamily => [Form.FamilyInitials, Form.FamilyCommaInitials, Form.InitialsFamily, Form.LoneFamily],
        Form.FamilyCommaInitials => [Form.FamilyCommaInitials, Form.InitialsFamily, Form.FamilyInitials, Form.FamilyCommaGiven],
        Form.FamilyCommaGiven => [Form.FamilyCommaGiven, Form.GivenFamily, Form.FamilyCommaInitials, Form.InitialsFamily],
        _ => [Form.GivenFamily, Form.InitialsFamily],
    };

    private static NameReader.Result? ReadAs(Form form, Tokens tokens, int at) => form switch
    {
        Form.InitialsFamily => NameReader.InitialsFamily(tokens, at),
        Form.FamilyInitials => NameReader.FamilyInitials(tokens, at),
        Form.FamilyCommaInitials => NameReader.FamilyCommaInitials(tokens, at),
        Form.FamilyCommaGiven => NameReader.FamilyCommaGiven(tokens, at),
        Form.FullNameOfMany => FullNameOfMany(tokens, at),
        Form.GivenFamily => NameReader.GivenFamily(tokens, at),
        Form.LoneFamily => LoneFamily(tokens, at),
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, null),
    };

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
