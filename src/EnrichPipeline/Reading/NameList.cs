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

    private static void AddPieces(List<List<NamePart>> pieces, bool isSeparated, List<PersonName> names)
    {
        List<NamePart> all = [.. pieces.SelectMany(piece => piece)];
        var (isFamilyFirst, capitalsLast) = (NameOrder.In(all), AreCapitalsLast(all));
        foreach (var parts in pieces)
            new NamePiece(parts, names.Count == 0, isSeparated, capitalsLast).AddTo(names, isFamilyFirst);
    }

    // One name in capitals among others of the form "Norrby KA" tells nothing.
    private static bool AreCapitalsLast(List<NamePart> parts)
    {
        var withInitials = parts.FindAll(part => part.Form == NameForm.FamilyInitials);
        var isOfInitials = parts is [{ Form: NameForm.FamilyInitials }, ..];
        return parts.Count(part => part.EndsInFamilyInCapitals) > (isOfInitials ? 1 : 0)
            || withInitials.Count > 0 && withInitials.TrueForAll(part => part.MayEndInShortFamily);
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
            + @"(?<family>(?:(?:\p{Lu}{2,}|\p{L}{1,4})\.? ){0,3}\p{Lu}[\p{L}'’-]*)\s\("
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
