using System.Buffers;
using System.Text.RegularExpressions;
using EnrichPipeline.Characters;
using EnrichPipeline.Matching.Text;
using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Integrity;

/// <summary>Compares the printed author list with that of the record.</summary>
/// <param name="Printed">How many authors are printed.</param>
/// <param name="Persons">How many of those are persons, with initials or given names.</param>
/// <param name="Recorded">How many the record has.</param>
/// <param name="RecordedPersons">How many of those have initials or given names.</param>
/// <param name="Shared">How many of the printed are among the recorded, by family name.</param>
/// <param name="SharedInFull">How many of those have no other initial.</param>
/// <param name="LeftOut">How many of the recorded are nowhere in the text.</param>
/// <param name="FirstAgrees">Whether the first printed author is among the recorded.</param>
/// <param name="LastAgrees">Whether the last printed author is the last recorded one.</param>
/// <param name="AreTheFirst">Whether the printed authors are those that the record begins with, in its order.</param>
internal readonly partial record struct AuthorComparison(
    int Printed,
    int Persons,
    int Recorded,
    int RecordedPersons,
    int Shared,
    int SharedInFull,
    int LeftOut,
    bool FirstAgrees,
    bool LastAgrees,
    bool AreTheFirst)
{
    /// <summary>Of longer lists only the beginning is compared.</summary>
    private const int Most = 40;

    /// <summary>One name in five may have a spelling that is not recognised.</summary>
    private const int MostOf = 5;

    private static readonly SearchValues<string> _andOthers = SearchValues.Create(
        ["et al", "et. al", "…", "...", ". . .", "and others", "& others", "and colleagues", "u. a.", "и др", "等"],
        StringComparison.OrdinalIgnoreCase);

    public bool CanCompare => Printed > 0 && Recorded > 0;

    public int Strangers => Printed - Shared;

    public static AuthorComparison Of(PrintedText printed, BibliographicRecord record)
    {
        var recorded = record.Authors.Take(Most).Select(RecordedName.Of).ToArray();
        var authors = printed.Citation.Authors.Take(Most).ToArray();
        if (AreTurned(authors, recorded))
            recorded = [.. recorded.Select((name, index) => name.TurnedAs(authors.ElementAtOrDefault(index)))];
        var shared = Array.ConvertAll(authors, author => recorded.Any(name => name.IsFamilyOf(author)));
        return new(
            authors.Length,
            authors.Count(author => author.Given is not null),
            record.Authors.Count,
            record.Authors.Count(author => author.Given is not null),
            shared.Count(found => found),
            authors.Count(author => recorded.Any(name => name.IsFamilyOf(author) && name.HasInitialOf(author))),
            recorded.Count(name => !FamilyName.Find(name.Family, printed.Words, 0, printed.Words.Count).Found),
            shared is [true, ..],
            authors is [.., var last] && recorded is [.., var end] && end.IsFamilyOf(last),
            authors.Length > 0 && authors.Zip(recorded, Agree).Count(same => same) * MostOf >= authors.Length * (MostOf - 1));
    }

    // Given names were recorded as family names: "Athos A." for "Agapiou A.".
    private static bool AreTurned(PersonName[] authors, RecordedName[] recorded) =>
        authors.Length > 1
        && !authors.Any(author => recorded.Any(name => name.IsFamilyOf(author)))
        && authors.Zip(recorded, (author, name) => name.MayBeTurned(author)).Count(may => may) * 2 > authors.Length;

    private static bool Agree(PersonName printed, RecordedName recorded) => recorded.IsFamilyOf(printed);

    /// <summary>Whether the text indicates further authors ("et al.").</summary>
    public static bool SaysAndOthers(string printed, Citation citation) =>
        citation.EtAl || printed.AsSpan().ContainsAny(_andOthers) || LostAndOthers().IsMatch(printed);

    // "Costello E. K., (2010)", "Hernandez J.,. (2015)": the "et al." in italics was lost.
    [GeneratedRegex(@",\s*(?:\(\d{4}|[:,.;])", RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex LostAndOthers();

    /// <summary>The folded name of a recorded author. Some records have family and given names swapped.</summary>
    private sealed record RecordedName(WordList Family, WordList Given, string? GivenText)
    {
        private const int ShortestName = 3;
        private const int MostInitials = 4;

        public static RecordedName Of(PersonName name)
        {
            var (family, given) = (WordList.Of(name.Family), WordList.Of(name.Given));
            // DBLP tells namesakes apart by numbers, which some take for the family name.
            return name.Family.All(char.IsAsciiDigit) && given.Count > 0
                ? new(WordList.Of(given.Join(given.Count - 1, given.Count)), WordList.Of(given.Join(0, given.Count - 1)), name.Given)
                : new(family, given, name.Given);
        }

        public bool IsFamilyOf(PersonName author)
        {
            var printed = WordList.Of(author.Family);
            return IsIn(Family, printed) || (author.Given?.Length > ShortestName && IsIn(Family, WordList.Of(author.Given)))
                || (printed is { Count: 1, Letters.Length: >= ShortestName } && Given.Has(printed[0]));
        }

        /// <summary>Whether the initial of each name is one of the other's.</summary>
        public bool MayBeTurned(PersonName author) =>
            author is { Given.Length: > 0, Family.Length: > 0 } && Given.Count > 0 && Family.Count > 0
            && InitialsOf(author.Given).Contains(Family[0][0])
            && WordList.Of(author.Family) is { Count: > 0 } family
            && InitialsOf(GivenText!).Contains(family[0][0]);

        public RecordedName TurnedAs(PersonName? author) =>
            author is not null && MayBeTurned(author) ? new(WordList.Of(author.Family), Family, Family.Join(0, 1)) : this;

        public bool HasInitialOf(PersonName author)
        {
            if (author.Given is not { Length: > 0 } given || Given.Count == 0)
                return true;
            var initials = InitialsOf(given);
            return initials.Length == 0
                || initials.Intersect(InitialsOf(GivenText!)).Any()
                || initials.Contains(Family[0][0]);
        }

        /// <summary>"RS", "R. S." and "Robert Stephen" alike.</summary>
        private static char[] InitialsOf(string given) =>
            given.Length <= MostInitials && given.All(char.IsUpper)
                ? [.. given.ToLowerInvariant()]
                : [.. TextFold.Fold(given).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => part[0])];

        private static bool IsIn(WordList family, WordList name) =>
            family.Letters.Length < 2 ? family.Count > 0 && name.Has(family[0]) : FamilyName.Find(family, name, 0, name.Count).Found;
    }
}
