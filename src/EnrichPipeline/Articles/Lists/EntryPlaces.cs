using EnrichPipeline.Reading;

namespace EnrichPipeline.Articles.Lists;

/// <summary>A place in running text where an entry may begin.</summary>
/// <param name="Ending">Twice the <see cref="EndKind"/> of the text before the place, plus one if that text ends with a full stop.</param>
/// <param name="Names">How many names begin here and what follows them, packed into one number.</param>
/// <param name="SinceYear">How far before the place the last year is, in steps.</param>
internal readonly record struct EntryPlace(int Token, int Ending, StartKind Start, int Names, int SinceYear);

/// <summary>Finds the places in a text where an entry may begin, and counts how the text around the certain ones ends and begins.</summary>
internal sealed class EntryPlaces
{
    private const int MinSure = 3;
    private static readonly int[] _yearSteps = [5, 15, 30, 60, 150, 400];

    private readonly List<EntryPlace> _all = [];
    private readonly int[] _endings = new int[2 * (int)(EndKind.Other + 1)];
    private readonly int[] _starts = new int[(int)(StartKind.FamilyCommaInitials + 1)];
    private int _sure;
    private int _stops;

    /// <summary>Finds places anywhere in a text, without regard to its lines.</summary>
    public EntryPlaces(string text)
    {
        Tokens = new TokenList(text);
        var yearEnd = -1;
        for (var at = 1; at < Tokens.Count; at++)
        {
            yearEnd = Tokens[at - 1].Has(WordFlags.Year) ? Tokens[at - 1].End : yearEnd;
            if (MayBegin(at))
                Look(at, yearEnd);
        }
    }

    /// <summary>Takes the beginnings of lines as the places. The caller knows which are certain.</summary>
    public EntryPlaces(string text, IReadOnlyList<int> lines, Predicate<int> isSure)
    {
        Tokens = new TokenList(text);
        var (yearEnd, line) = (-1, 1);
        for (var at = 1; at < Tokens.Count && line < lines.Count; at++)
        {
            yearEnd = Tokens[at - 1].Has(WordFlags.Year) ? Tokens[at - 1].End : yearEnd;
            if (Tokens[at].Start < lines[line])
                continue;
            Add(at, yearEnd, EndBefore(at), StartAt(at), isSure(line));
            line++;
        }
    }

    public TokenList Tokens { get; }

    public IReadOnlyList<EntryPlace> All => _all;

    public int OffsetOf(EntryPlace place) => Tokens[place.Token].Start;

    /// <summary>
    /// Returns the share of the certain places before which the text ends in the same way, in steps; 0 if few places are certain.
    /// </summary>
    public int ShareOfEnding(EntryPlace place) => Share(_endings[place.Ending]);

    public int ShareOfStart(EntryPlace place) => Share(_starts[(int)place.Start]);

    /// <summary>The share of the certain places that follow a full stop, in steps; 0 if few places are certain.</summary>
    public int ShareOfStops => Share(_stops);

    private int Share(int count) => _sure < MinSure ? 0 : count == 0 ? 1 : 2 + 5 * count / (_sure + 1);

    private bool MayBegin(int at)
    {
        var (token, next) = (Tokens[at], Tokens[at + 1]);
        if (!token.Spaced)
            return false;
        if (token.IsWordLike)
            return Tokens.IsCapitalized(at) || token.Has(WordFlags.Particle)
                || token is { Kind: TokenKind.Word, Length: 1 } && !next.Spaced && Tokens.IsSign(at + 1, "'’");
        return Tokens.IsSign(at, "“\"‘«—") || Tokens.IsSign(at, '[') && Tokens.IsCapitalized(at + 1);
    }

    private void Look(int at, int yearEnd)
    {
        var (end, stop) = EndBefore(at);
        if (!stop && (end is EndKind.SmallWord or EndKind.Hyphen || end == EndKind.Unfinished && !EndsNumber(at)))
            return;
        var kind = StartAt(at);
        if (kind is StartKind.Lower or StartKind.Digit or StartKind.Year or StartKind.Url or StartKind.In
            || LinkHints.BeginsWithLink(Tokens.Text.AsSpan(Tokens[at].Start)))
            return;
        Add(at, yearEnd, (end, stop), kind, StartReader.IsSureName(kind) && end is not (EndKind.Initials or EndKind.Hyphen));
    }

    private (EndKind Kind, bool FullStop) EndBefore(int at) => EndReader.Of(Tokens.Text.AsSpan(0, Tokens[at].Start));

    private StartKind StartAt(int at) => StartReader.Of(Tokens.Text.AsSpan(Tokens[at].Start));

    private void Add(int at, int yearEnd, (EndKind Kind, bool FullStop) end, StartKind start, bool isSure)
    {
        var place = new EntryPlace(at, (int)end.Kind * 2 + (end.FullStop ? 1 : 0), start, NamesAhead.Read(Tokens, at),
            Steps(Tokens[at].Start, yearEnd));
        _all.Add(place);
        if (!isSure)
            return;
        _sure++;
        _stops += end.FullStop ? 1 : 0;
        _endings[place.Ending]++;
        _starts[(int)start]++;
    }

    // A reference continues after "1998; 12:34–56,", except in lists that end all their entries in this way.
    private bool EndsNumber(int at) => at > 1 && Tokens.IsSign(at - 1, ",;") && !char.IsLetter(Tokens.Text[Tokens[at - 2].End - 1]);

    private static int Steps(int start, int yearEnd)
    {
        var step = 0;
        while (step < _yearSteps.Length && (yearEnd < 0 || start - yearEnd > _yearSteps[step]))
            step++;
        return step;
    }
}

/// <summary>Counts the names at the beginning of a text.</summary>
internal static class NamesAhead
{
    private const int Reach = 40;
    private const int MaxFamiliesMore = 4;

    /// <summary>
    /// Returns the number of capitalised words and of initials, and the kind of token after them, packed into one number.
    /// </summary>
    public static int Read(TokenList tokens, int at)
    {
        var (initials, families, last) = (0, 0, Math.Min(at + Reach, tokens.Count));
        for (; at < last && families <= initials + MaxFamiliesMore; at++)
        {
            if (tokens.IsSign(at, ".,;&-'’‐") || tokens[at].Has(WordFlags.And | WordFlags.Particle | WordFlags.Suffix))
                continue;
            if (tokens[at].Kind != TokenKind.Word || !char.IsUpper(tokens.Span(at)[0]))
                break;
            if (tokens[at].Length <= 3 && char.IsUpper(tokens.Span(at)[^1]))
                initials++;
            else
                families++;
        }

        return KindAfterName(tokens, at) * 64 + Math.Min(families, 4) * 8 + Math.Min(initials, 3);
    }

    private static int KindAfterName(TokenList tokens, int at)
    {
        var bracket = tokens.IsSign(at, '(') ? 1 : 0;
        var token = tokens[at + bracket];
        return at >= tokens.Count ? 0
            : token.Has(WordFlags.Year) ? 1 + bracket
            : token.Has(WordFlags.Editor) ? 3
            : token.Has(WordFlags.EtAl) ? 4
            : bracket > 0 ? 5
            : tokens.IsSign(at, ':') ? 6
            : token.Kind == TokenKind.Word ? 7 : 8;
    }
}
