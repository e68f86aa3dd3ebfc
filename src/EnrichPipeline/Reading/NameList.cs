using System.Text.RegularExpressions;
using EnrichPipeline.Characters;
using EnrichPipeline.Model;

namespace EnrichPipeline.Reading;

/// <summary>Reads the names in a list of authors or editors, in any order and with any separators.</summary>
internal static partial class NameList
{
    private const int MaxNames = 2_000;

    // Characters that are trimmed from both ends of a list. The dot is not among them, because it may belong to the last initial.
    private static readonly char[] _loose =
    [
        ' ', ',', ';', ':', '(', '（', '[', '-', '–', '—', '=', '»', '«', '“', '”', '"', '‘', '’', '、', '，', '：',
    ];

    /// <summary>Returns the names, and whether the text says that there are more ("et al.").</summary>
    public static (IReadOnlyList<PersonName> Names, bool EtAl) Read(string text)
    {
        var more = AndOthers().Match(text);
        var group = GroupIn(more.Groups["behind"].Value);
        if (more.Success)
            text = text[..more.Index];
        text = Roles().Replace(Thesis().Replace(text, ""), " ");
        text = Bracketed().Replace(text, "${family}, ${given};");
        text = OnBehalfOf().Replace(text, "; ").Trim(_loose);
        if (Anonymous().IsMatch(text))
            return ([], more.Success);
        var names = new List<PersonName>();
        if (text.AsSpan().ContainsAnyInRange('\u3040', '\u9fff') || text.AsSpan().ContainsAnyInRange('\uac00', '\ud7a3'))
            AddEastAsian(text, names);
        else if (IsOneGroup(text))
            names.Add(new PersonName(WithClosingBracket(text.Trim('.', ' ')), null));
        else
            AddPieces([.. Pieces(text).Select(PartsOf)], text.AsSpan().ContainsAny(";/|"), names);
        if (group is not null)
            names.Add(new PersonName(group, null));
        names.RemoveAll(name => name.Family.Length == 0 || !name.Family.Any(char.IsLetter));
        return (names.Count > MaxNames ? names[..MaxNames] : names, more.Success);
    }

    // Returns the group named after "et al.", or null: "J. Adams et al. (STAR Collaboration)", "Adams J, et al; for the STAR Group".
    private static string? GroupIn(string behind) =>
        OnBehalfOf().Replace(behind, "").Trim([.. _loose, ')', ']', '.']) is var name && HasGroup(name) ? name : null;

    private static IEnumerable<string> Pieces(string text) =>
        Separator().Split(text).SelectMany(piece =>
            HasGroup(piece) && !piece.Contains(',') ? [piece]
            : WithoutCommas().IsMatch(piece) ? OneWithoutComma().Matches(piece).Select(name => name.Value)
            : NameConjunctions.Split(piece));

    private static List<NamePart> PartsOf(string piece) =>
    [
        .. piece.Split([',', '，'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(part => new NamePart(part))
            .Where(part => part.Form is not (NameForm.None or NameForm.Suffix)),
    ];

    /// <param name="isSeparated">Whether a sign other than the comma separates the names, so that commas stand inside them.</param>
    private static void AddPieces(List<List<NamePart>> pieces, bool isSeparated, List<PersonName> names)
    {
        List<NamePart> all = [.. pieces.SelectMany(piece => piece)];
        var isFamilyFirst = NameOrder.In(all);
        var withInitials = all.FindAll(part => part.Form == NameForm.FamilyInitials);
        var capitalsLast = all.Count(part => part.EndsInFamilyInCapitals) > (all is [{ Form: NameForm.FamilyInitials }, ..] ? 1 : 0)
            || withInitials.Count > 0 && withInitials.TrueForAll(part => part.MayEndInShortFamily);
        foreach (var piece in pieces)
            AddPiece(piece, part => part.AsName(isFamilyFirst(part), capitalsLast), capitalsLast, isSeparated, names);
    }

    private static void AddPiece(
        List<NamePart> parts, Func<NamePart, PersonName> nameOf, bool capitalsLast, bool isSeparated, List<PersonName> names)
    {
        var plain = !capitalsLast
            && (names.Count > 0 || parts.Count > 2)
            && parts.Count(part => part.Form is NameForm.FamilyInitials or NameForm.InitialsFamily) * 2 > parts.Count;
        for (var at = 0; at < parts.Count; at++)
        {
            var next = at + 1 < parts.Count ? parts[at + 1] : null;
            if (next is not null && IsInverted(parts, at, next, plain, isSeparated))
            {
                names.Add(new PersonName(parts[at].AsFamily, next.AsGiven));
                at++;
            }
            else if (parts[at].IsOnlyParticles && names is [.., { Given: not null } before])
                names[^1] = before with { Given = $"{before.Given} {parts[at].AsGiven}" };
            else if (parts[at].Form != NameForm.Initials || parts.Count == 1)
                names.Add(nameOf(parts[at]));
        }
    }

    // "Family, J. A." is always inverted; "Family, Given" only where no other reading is as good.
    private static bool IsInverted(List<NamePart> parts, int at, NamePart next, bool plain, bool isSeparated)
    {
        var part = parts[at];
        if (!part.MayBeFamily)
            return false;
        if (next.Form == NameForm.Initials)
            return part.Form != NameForm.Initials || part.Words == 1;
        if (next.Form is not (NameForm.Word or NameForm.Words or NameForm.FamilyInitials or NameForm.InitialsFamily))
            return false;
        if (part.IsInCapitals && next.HasLower && !next.EndsInFamilyInCapitals && (!plain || at == 0 && next.BeginsWithGiven))
            return true;
        if (next.Form == NameForm.Words && next.EndsInParticle && !part.EndsInParticle)
            return true;
        if (plain)
            return at == 0 && part.Form == NameForm.Word && next.Form == NameForm.FamilyInitials && next.BeginsWithGiven;
        return isSeparated && parts.Count == 2 && next.Words <= 3
            || (part.Form is NameForm.Word or NameForm.Initials ? IsGivenBehindWord(next) : IsGivenBehindWords(parts, at, next));
    }

    private static bool IsGivenBehindWord(NamePart next) =>
        next.Form is NameForm.Word or NameForm.FamilyInitials || next.Words <= 3;

    private static bool IsGivenBehindWords(List<NamePart> parts, int at, NamePart next)
    {
        var part = parts[at];
        if (next.Words > 3)
            return false;
        if (part.BeginsWithParticle || part.IsSurelyFamilyWithParticles || part.BeginsWithSaint && next.IsGivenOnly)
            return true;
        var isPair = parts.Count == 2;
        return next.Form switch
        {
            NameForm.Word => parts.Count - at == 2 || at == 0 && next.BeginsWithGiven && !part.BeginsWithGiven
                || part.BeginsWithSaint || part.IsFamilyWithParticles && next.BeginsWithGiven,
            NameForm.FamilyInitials => part.BeginsWithSaint || part.IsFamilyWithParticles && (isPair || next.BeginsWithGiven),
            _ => isPair && next.IsGivenOnly && !part.BeginsWithGiven && !part.EndsWithGiven,
        };
    }

    private static bool IsOneGroup(string text) =>
        HasGroup(text)
        && !text.Contains(';', StringComparison.Ordinal)
        && !text.Split(',').Any(part => new NamePart(part).Form is NameForm.FamilyInitials or NameForm.InitialsFamily or NameForm.Initials);

    // Adds the closing bracket if the field ends before it: "Instituto Brasileiro de Geografia e Estatística (IBGE".
    private static string WithClosingBracket(string text) => text.LastIndexOf('(') > text.LastIndexOf(')') ? text + ")" : text;

    private static bool HasGroup(string text) => text.Contains(' ') && new NamePart(text).Form == NameForm.Group;

    private static void AddEastAsian(string text, List<PersonName> names)
    {
        foreach (var name in EastAsianSeparator().Split(text))
            if (name.Trim(' ', '.', ':', '(', ')', '“', '”') is { Length: > 0 } whole)
                names.Add(new PersonName(whole, null));
    }

    [GeneratedRegex(
        @"(?:,? ?\b(?:et\.? ?al(?:ii|ia)?\b|etal\b|and (?:others|colleagues|co-?workers)\b|a (?:others|další|kol)\b|u\. ?a\.|e outros\b"
        + @"|y otros\b|i in\.|m\. ?fl\.|и др\b|κ\. ?ά\.)| ?(?:等|ほか|외 ?\d* ?인|他$))(?<behind>.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline, PatternTimeout.Milliseconds)]
    private static partial Regex AndOthers();

    [GeneratedRegex(
        @"[(\[（]\s*(?:eds?|editors?|hrsgg?|hgg?|éds?|dirs?|coords?|orgs?|comps?|trans|ред|ed\. by|a cura di|a c\. di)\b\.?\s*[)\]）]?"
            + @"|,\s*(?:eds?|editors?|hrsgg?|hgg?|éds?|orgs?|dirs?|directors?|prods?|producers?)\b\.?"
            + @"|\b(?:herausgegeben von|edited by|ed\. by|hrsg\. v(?:on\b|\.)|hg\. v(?:on\b|\.)|a cura di|под ред\.?)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Roles();

    // "A. Norrby. Thèse", "A. Norrby, Ph.D. thesis"
    [GeneratedRegex(
        @"[.,]\s*(?:(?:ph\.? ?d|d\. ?phil|[bm]\.? ?sc|[bm]\. ?a|doctoral|master['’]?s?)\b[., ]*)?"
            + @"(?:th[eè]s[ei]s?|dissertation|diss|mémoire)\b.*$|[.,]\s*ph\.? ?d\.?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline, PatternTimeout.Milliseconds)]
    private static partial Regex Thesis();

    // "Barthes (R.)", "DURAND (J.-P.) et MARTIN (Paul)", "VAN DYKE (P.)". The brackets in "Chabert (Fioretti), Evelyne" hold no given name.
    [GeneratedRegex(
        @"(?<=^|[,;&]\s*|\b(?:et|and|und|y|e)\s+)"
            + @"(?<family>(?:(?:\p{Lu}{2,}\.?|[Vv]an|[Vv]on|[Dd]e[lrn]?|[Dd]i|[Dd]a|[Ll][ae]|ten|[YE]|St\.) ){0,3}\p{Lu}[\p{L}'’-]*)\s\("
            + @"(?<given>(?:\p{Lu}\p{Ll}{0,3}\.[ -]?){1,3}(?:(?:van|von|de|du|der|den|da|di)\b ?){0,2}"
            + @"|\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?: (?:van|von|de|du|der|den|da|di|d['’]))?(?=\)?\W*$|\)\s*(?:et\b|,[^,()]*\()))"
            + @"(?:\),?(?:\s*(?:et|and|und|y|e|&)\s)?|$)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex Bracketed();

    [GeneratedRegex(
        @"[,;]?\s*\b(?:(?:and|writing) )?(?:for|on behalf of) the\b\s*|[,;]\s*and the\b\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex OnBehalfOf();

    [GeneratedRegex(
        @"^\W*(?:anonym(?:ous)?|no authors?(?: listed)?|anon|o\. ?[vV])\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Anonymous();

    [GeneratedRegex(
        @"\s*(?:(?:[,;]|^)\s*(?:&|and\b|AND\b)|[;/|…،؛]|\. \. \.|\.\.\.)\s*|\s+&\s*|\s*\(| – ",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Separator();

    // "Norrby K List AB Weber CD", "Norrby KL. List AB."
    [GeneratedRegex(
        @"^(?:\p{Lu}[\p{L}'’-]*\p{Ll} \p{Lu}{1,3}\.?(?: |$)){2,}$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex WithoutCommas();

    [GeneratedRegex(@"\p{Lu}[\p{L}'’-]*\p{Ll} \p{Lu}{1,3}\.?", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex OneWithoutComma();

    [GeneratedRegex(
        @"\s*(?:[,，、;；·・/|]|\band\b|和|与)\s*",
        RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex EastAsianSeparator();
}
