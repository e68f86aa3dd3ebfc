using EnrichPipeline.Model;

namespace EnrichPipeline.Citations.Parsing;

/// <summary>Reads one name of an author list in each of the orders in which they are printed.</summary>
internal static class NameReader
{
    /// <summary>A name and the index behind it.</summary>
    public readonly record struct Result(int Next, PersonName Name);

    /// <summary>Smith JC; van der Zaag J. H.; Dennis Jr G; Huang da W.</summary>
    public static Result? FamilyInitials(Tokens tokens, int at)
    {
        var family = FamilyName.Read(tokens, at);
        var initials = SkipSuffix(tokens, family);
        var end = family > at ? Initials.Read(tokens, initials) : at;
        if (end <= initials || !IsFamily(tokens, at, family) || IsWordBeforeLetter(tokens, at, family, end))
            return null;
        var given = WithoutParticles(tokens, at, family);
        return Name(tokens, at, given, given == family ? initials : given, end);
    }

    /// <summary>Smith, J. C.; Smith, JC.</summary>
    public static Result? FamilyCommaInitials(Tokens tokens, int at)
    {
        var family = FamilyName.Read(tokens, at);
        if (family == at || !tokens.IsSign(family, ',') || !IsFamily(tokens, at, family))
            return null;
        var end = Initials.Read(tokens, family + 1);
        return end > family + 1 ? Name(tokens, at, family, family + 1, WithParticles(tokens, WithoutJournal(tokens, family + 1, end))) : null;
    }

    /// <summary>Smith, John C.</summary>
    public static Result? FamilyCommaGiven(Tokens tokens, int at)
    {
        var family = FamilyName.Read(tokens, at);
        if (family == at || !tokens.IsSign(family, ',') || !IsFamily(tokens, at, family) || !IsGiven(tokens, family + 1))
            return null;
        var end = WithParticles(tokens, GivenEnd(tokens, family + 1));
        if (IsPairOfNames(tokens, at, family, end))
            return null;
        return tokens.IsSign(end, ".,;:(&") || tokens.IsOneOf(end, Vocabulary.Ands) || DateReader.YearAt(tokens, end) is not null || tokens.IsSign(end - 1, '.')
            ? Name(tokens, at, family, family + 1, end)
            : null;
    }

    // "Xueli An, Minghao Zhao" are two people, and so are "Klas Norrby, Alan F. List & …".
    private static bool IsPairOfNames(Tokens tokens, int at, int family, int end) =>
        NamesIn(tokens, at, family) == 2 && (NamesIn(tokens, family + 1, end) == 2 || IsMoreOfOne(tokens, end));

    private static bool IsMoreOfOne(Tokens tokens, int at) =>
        IsGiven(tokens, at) && (tokens.IsSign(at + 1, ",;&") || tokens.IsOneOf(at + 1, Vocabulary.Ands));

    /// <summary>How many names as people are given stand here, Jean-Paul for one; 0 where something else does.</summary>
    private static int NamesIn(Tokens tokens, int from, int to)
    {
        var names = 0;
        for (var at = from; at < to; at = PastGiven(tokens, at), names++)
            if (!IsGiven(tokens, at))
                return 0;
        return names;
    }

    /// <summary>J. C. Smith; JC Smith.</summary>
    public static Result? InitialsFamily(Tokens tokens, int at)
    {
        var initials = Initials.ReadDotted(tokens, at);
        if (initials == at && Initials.IsPlain(tokens, at) && tokens[at].Length <= 3 && IsGiven(tokens, at + 1))
            initials = at + 1;
        var family = initials > at ? FamilyName.Read(tokens, initials) : at;
        // "U.S. Department of Health", "U.K. Prospective Diabetes Study (UKPDS) Group"
        if (tokens.IsWord(at, "u") && (tokens.IsWord(at + 2, "s") || tokens.IsWord(at + 2, "k")) && GroupName.NamesGroup(tokens, initials, initials + 7))
            return null;
        return family > initials && IsFamily(tokens, initials, family) && !IsJournal(tokens, initials, family)
            ? Name(tokens, initials, family, at, initials)
            : null;
    }

    /// <summary>John C. Smith; only where something that ends a name follows.</summary>
    public static Result? GivenFamily(Tokens tokens, int at)
    {
        if (!IsGiven(tokens, at) || Vocabulary.NoNames.Contains(tokens.Span(at)))
            return null;
        var given = GivenEnd(tokens, at, most: 1);
        var middle = Initials.Read(tokens, given);
        var family = FamilyName.Read(tokens, middle);
        return family > middle && family - middle <= 5 && !GroupName.NamesGroup(tokens, at, family) && IsFamily(tokens, middle, family) && EndsName(tokens, family)
            ? Name(tokens, middle, family, at, middle)
            : null;
    }

    private static bool EndsName(Tokens tokens, int at) =>
        at >= tokens.Count || tokens.IsSign(at, ",;&(.:") || tokens.IsOneOf(at, Vocabulary.Ands) || DateReader.YearAt(tokens, at) is not null;

    private static bool IsGiven(Tokens tokens, int at) =>
        tokens[at] is { Kind: TokenKind.Letters, Length: > 1 } && tokens.IsCapitalized(at) && tokens.Text.AsSpan(tokens[at].Start, tokens[at].Length).ContainsAnyInRange('a', 'z');

    private static int GivenEnd(Tokens tokens, int at, int most = 3)
    {
        var next = at;
        for (var words = 0; words < most && IsGiven(tokens, next); words++)
            next = PastGiven(tokens, next);
        return most == 1 ? next : Initials.Read(tokens, next);
    }

    private static int PastGiven(Tokens tokens, int at) =>
        tokens.IsDash(at + 1) && !tokens[at + 1].Spaced && tokens[at + 2].Kind == TokenKind.Letters ? at + 3 : at + 1;

    private static int SkipSuffix(Tokens tokens, int at) =>
        tokens.IsOneOf(at, Vocabulary.Suffixes) && Initials.Read(tokens, at + 1) > at + 1 && !tokens.IsSign(at + 1, ',') ? at + 1 : at;

    // "Suzuki, A. J. Organomet. Chem. 1999": the last J. is the journal's.
    private static int WithoutJournal(Tokens tokens, int from, int end) =>
        end - from > 2 && tokens.IsWord(end - 2, "j") && tokens.IsOneOf(end, JournalWords.Abbreviated) && tokens.IsSign(end + 1, '.') ? end - 2 : end;

    // Small particles at the end belong to the given names: PubMed writes "Huang da W".
    private static int WithoutParticles(Tokens tokens, int from, int to)
    {
        while (to - 1 > from && !tokens.IsCapitalized(to - 1) && tokens.IsOneOf(to - 1, Vocabulary.Particles))
            to--;
        return to;
    }

    // "Vitamin D", "Type I": a word that begins titles before a single letter. "An G, …" and "An G (2003)" are of a family.
    private static bool IsWordBeforeLetter(Tokens tokens, int from, int to, int end) =>
        tokens.IsOneOf(from, Vocabulary.NoNames) && tokens.Between(to, end).TrimEnd('.').Length == 1
        && !(tokens.IsWord(from, "an") && (tokens.IsSign(end, ",;(") || DateReader.YearAt(tokens, end) is not null));

    // "Gert, K. de": particles printed behind.
    private static int WithParticles(Tokens tokens, int at)
    {
        var next = at;
        while (tokens.IsOneOf(next, Vocabulary.Particles) && !tokens.IsCapitalized(next) && !tokens.IsOneOf(next, Vocabulary.Ands))
            next++;
        return next;
    }

    private static bool IsFamily(Tokens tokens, int from, int to) =>
        tokens[to - 1].End - tokens[from].Start > 1 && (to - from < 3 || !GroupName.NamesGroup(tokens, from, to));

    // "J. Chem. Phys." is no person.
    private static bool IsJournal(Tokens tokens, int from, int to) =>
        (tokens.IsSign(to, '.') && tokens.IsOneOf(to - 1, JournalWords.Abbreviated) && tokens[to + 1].Kind != TokenKind.None)
        || tokens[to].Kind is TokenKind.Digits && DateReader.YearAt(tokens, to) is null
        || (to - from > 1 && tokens.IsOneOf(from, JournalWords.Leading) && tokens.IsOneOf(to - 1, JournalWords.Abbreviated));

    private static Result Name(Tokens tokens, int from, int to, int givenFrom, int givenTo) =>
        new(givenTo > to ? givenTo : to, new PersonName(FamilyName.Text(tokens, from, to), Given(tokens.Between(givenFrom, givenTo))));

    // The dot behind "JC." ends the list of names; the one behind "J. C." is the initial's own.
    private static string Given(string printed) =>
        printed.Length > 2 && printed.IndexOf('.') == printed.Length - 1 && !printed.Contains(' ') ? printed[..^1] : printed;
}
