using System.Collections.Frozen;
using System.Text.RegularExpressions;
using EnrichPipeline.Model;

namespace EnrichPipeline.Reading;

/// <summary>
/// Finds the works that an entry cites one after the other without letters, as physicists and chemists do:
/// <c>A. Abel, Phys. Rev. D 41, 142 (1990); B. Bond, Z. Phys. C 46, 93 (1990); ibid. 47, 12 (1991)</c>.
/// </summary>
/// <remarks>Semicolons and full stops also stand inside a reference. They join works only if each side is cited in full.</remarks>
internal static partial class JoinedWorks
{
    private const int MaxWorks = 26;

    // Volume, page and year in any of their orders: "41, 142 (1990)", "41 (1990) 142", "1990, 41, 142".
    private const string Place =
        @"(?:\p{Lu}?\d+\p{Lu}?,? (?:no\. ?\d+, )?(?:pp?\. ?)?\p{Lu}?\d[\d–-]* \([12]\d{3}\)"
        + @"|\p{Lu}?\d+\p{Lu}? ?\([12]\d{3}\),? (?:no\. ?\d+, |\d+, )?\p{Lu}?\d"
        + @"|[12]\d{3}, (?:vol\. ?)?\p{Lu}?\d+(?: ?\(\d+\))?, (?:pp?\. ?)?\p{Lu}?\d)";

    private const string Preprint = $@"arXiv(?:\.org)?: ?[\p{{L}}\d]|\b{IdentifierPatterns.ArxivArchive} ?/ ?\d{{7}}";

    private static readonly string[] _sameJournal = WordLists.Of("sameJournal");
    private static readonly FrozenSet<string> _sameAuthors = WordLists.SetOf("Same", StringComparer.OrdinalIgnoreCase);
    private static readonly string[] _secondPlaces = WordLists.Of("secondPlaces");

    /// <summary>Returns the range of each work; one range if the text cites one work.</summary>
    public static List<(int Start, int End)> In(string text)
    {
        var works = new List<(int Start, int End)>();
        var start = 0;
        var (years, places) = (StartsOf(YearOrPreprint(), text), StartsOf(PlaceOrPreprint(), text));
        foreach (var join in Join().EnumerateMatches(text))
        {
            var next = join.Index + join.Length;
            var (end, needed) = text[next - 2] == ';' ? (next - 2, years) : (next - 1, places);
            next += LengthOfLead(text.AsSpan(next));
            if (works.Count == MaxWorks - 1 || !IsComplete(text, start, end, needed) || !BeginsWork(text, next, needed))
                continue;
            works.Add((start, end));
            start = next;
        }

        works.Add((start, text.Length));
        return works;
    }

    /// <summary>
    /// Writes the journal of the preceding work into a text that refers to it: "ibid. 47, 12 (1991)", "B. Bond, ibid. 47, 12 (1991)" and
    /// "47, 12 (1991)". Returns null if the text does not.
    /// </summary>
    public static string? WithJournal(string text, string? journal)
    {
        if (PlaceAlone().IsMatch(text))
            return $"{journal} {text}".TrimStart();
        foreach (var word in _sameJournal)
        {
            var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at == 0 || at > 0 && !char.IsLetter(text[at - 1]))
                return InJournal(journal, text[..at], text[(at + word.Length)..].TrimStart('.', ',', ' '));
        }

        return null;
    }

    /// <summary>Whether a text begins with the name of a journal and a place in it: "Phys. Lett. B 435, 389 (1998)".</summary>
    public static bool BeginsWithJournal(ReadOnlySpan<char> text) => JournalAndPlace().IsMatch(text);

    // A letter names a section of the journal: behind "Phys. Rev. A", "ibid. B 13" is "Phys. Rev. B 13".
    private static string InJournal(string? journal, string before, string place) =>
        place is [>= 'A' and <= 'Z', not (>= 'a' and <= 'z'), ..] && journal is [.., ' ', >= 'A' and <= 'Z']
            ? $"{before}{journal[..^2]} {place}"
            : $"{before}{journal} {place}";

    // "ibid. 47, 12 (1991)", "idem, Z. Phys. C 46, 93 (1990)", "47, 12 (1991)"
    private static bool RefersToPreceding(ReadOnlySpan<char> text) =>
        StartsWithAny(text, _sameJournal)
        || text.IndexOfAny(" .,") is > 0 and var end
            && _sameAuthors.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[..end])
        || PlaceAlone().IsMatch(text);

    private static bool IsComplete(string text, int start, int end, List<int> needed) =>
        HasAny(needed, start, end) || RefersToPreceding(text.AsSpan(start..end));

    private static bool BeginsWork(string text, int start, List<int> needed)
    {
        var work = text.AsSpan(start);
        return RefersToPreceding(work)
            || HasAny(needed, start, text.Length)
                && (Names().IsMatch(work) || BeginsWithWholeName(work)
                    || JournalAndPlace().IsMatch(work) && !StartsWithAny(work, _secondPlaces));
    }

    // "Christiane Norrby, …"; "New York, NY" and other places do not begin with a given name.
    private static bool BeginsWithWholeName(ReadOnlySpan<char> work) =>
        WholeName().IsMatch(work) && NameOrder.IsGiven(work[..work.IndexOf(' ')].ToString());

    private static bool HasAny(List<int> starts, int start, int end) =>
        starts.BinarySearch(start) is var found && (found < 0 ? ~found : found) is var at && at < starts.Count && starts[at] < end;

    private static List<int> StartsOf(Regex pattern, string text)
    {
        var starts = new List<int>();
        foreach (var match in pattern.EnumerateMatches(text))
            starts.Add(match.Index);
        return starts;
    }

    private static int LengthOfLead(ReadOnlySpan<char> text)
    {
        foreach (var lead in LeadIn().EnumerateMatches(text))
            return lead.Length;
        return 0;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    [GeneratedRegex(
        @"[\d)\]](?:(?:,? and (?:[Rr]eferences|[Rr]efs\.?)(?: cited)? therein|\p{Ll})?\.?;|\.) ",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Join();

    [GeneratedRegex(@"^(?:(?:and|see|also|cf\.|e\.g\.,?) )+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex LeadIn();

    // "A. B. Abel", "Abel A. B.", "Abel, A.", "Abel AB,", "A Abel,", "Abel et al.", "ABC Collaboration"
    [GeneratedRegex(
        @"^(?:(?:\p{Lu}\p{Ll}?\.[ -]?){1,5}(?:\p{Ll}{1,3} ){0,3}\p{Lu}[\p{L}'’-]+"
            + @"|(?:\p{Ll}{1,3} ){0,2}\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}-]+)?,? (?:\p{Lu}\.[ -]?){1,4}"
            + @"|\p{Lu}[\p{L}'’-]+ \p{Lu}{1,3}[,.]"
            + @"|\p{Lu}{1,2} \p{Lu}\p{Ll}+(?:,| and | et | und | u\. ?a\.)"
            + @"|(?:\p{Lu}[\p{L}'’-]+ ){1,4}et al\b"
            + @"|\p{Lu}\w+ Collaboration\b)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Names();

    [GeneratedRegex(
        @"^\p{Lu}[\p{Ll}-]+\p{L}* (?:\p{Lu}\. ?){0,2}(?:\p{Ll}{1,3} ){0,2}\p{Lu}[\p{L}'’-]+(?:,| and | et | und | & | u\. ?a\.)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex WholeName();

    [GeneratedRegex("^" + Place, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PlaceAlone();

    [GeneratedRegex(
        @"^(?:(?:\p{Lu}[\p{L}\d()]*|\(\p{Lu}[\p{L}.]*\))\.?,?(?: ?[.&:-] ?| )?(?:of |the |and |für |de )?){1,8}(?:vol\. ?)?" + Place,
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex JournalAndPlace();

    [GeneratedRegex(Place + "|" + Preprint, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PlaceOrPreprint();

    [GeneratedRegex(
        @"\([^()]{0,40}[12]\d{3}[a-z]?\)|[., ] ?[12]\d{3}, (?:vol\. ?)?\p{Lu}?\d|[.,] ?[12]\d{3}(?:[.,;]|$)|" + Preprint,
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex YearOrPreprint();
}
