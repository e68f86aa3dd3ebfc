using System.Buffers;
using System.Text.RegularExpressions;
using EnrichPipeline.Characters;
using EnrichPipeline.Matching.Text;
using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Integrity;

/// <summary>The comparison of the printed author list with that of the record.</summary>
/// <param name="Printed">The number of printed authors.</param>
/// <param name="Persons">The number of printed authors with initials or given names.</param>
/// <param name="Recorded">The number of authors in the record.</param>
/// <param name="RecordedPersons">The number of recorded authors with initials or given names.</param>
/// <param name="Shared">The number of printed authors whose family name is recorded.</param>
/// <param name="SharedInFull">The number of shared authors whose initials do not differ.</param>
/// <param name="LeftOut">The number of recorded authors whose family name is nowhere in the text.</param>
/// <param name="FirstAgrees">Whether the first printed author is among the recorded ones.</param>
/// <param name="LastAgrees">Whether the last printed author is the last recorded one.</param>
/// <param name="AreFirstRecorded">Whether the printed authors are the first recorded ones, in the same order.</param>
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
    bool AreFirstRecorded)
{
    /// <summary>The maximum number of authors to compare; the rest of a longer list is ignored.</summary>
    private const int MaxCompared = 40;

    /// <summary>One name in this many may differ, since some spellings are not recognised.</summary>
    private const int NamesPerMismatch = 5;

    private static readonly SearchValues<string> _andOthers = SearchValues.Create(
        ["et al", "et. al", "…", "...", ". . .", "and others", "& others", "and colleagues", "u. a.", "и др", "等"],
        StringComparison.OrdinalIgnoreCase);

    public bool CanCompare => Printed > 0 && Recorded > 0;

    public int NotRecorded => Printed - Shared;

    public static AuthorComparison Of(PrintedText printed, BibliographicRecord record)
    {
        var recorded = record.Authors.Take(MaxCompared).Select(RecordedName.Of).ToArray();
        var authors = printed.Citation.Authors.Take(MaxCompared).ToArray();
        if (AreSwapped(authors, recorded))
            recorded = [.. recorded.Select((name, index) => name.SwappedAs(authors.ElementAtOrDefault(index)))];
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
            authors.Length > 0
                && authors.Zip(recorded, Agree).Count(same => same) * NamesPerMismatch >= authors.Length * (NamesPerMismatch - 1));
    }

    // Some records have given names as family names: "Athos A." for "Agapiou A.".
    private static bool AreSwapped(PersonName[] authors, RecordedName[] recorded) =>
        authors.Length > 1
        && !authors.Any(author => recorded.Any(name => name.IsFamilyOf(author)))
        && authors.Zip(recorded, (author, name) => name.MayBeSwapped(author)).Count(may => may) * 2 > authors.Length;

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
        private const int MaxInitials = 4;

        public static RecordedName Of(PersonName name)
        {
            var (family, given) = (WordList.Of(name.Family), WordList.Of(name.Given));
            // DBLP numbers namesakes, and some records have that number as the family name.
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

        /// <summary>Whether family and given name may be swapped, since their initials fit the printed name that way.</summary>
        public bool MayBeSwapped(PersonName author) =>
            author is { Given.Length: > 0, Family.Length: > 0 } && Given.Count > 0 && Family.Count > 0
            && InitialsOf(author.Given).Contains(Family[0][0])
            && WordList.Of(author.Family) is { Count: > 0 } family
            && InitialsOf(GivenText!).Contains(family[0][0]);

        public RecordedName SwappedAs(PersonName? author) =>
            author is not null && MayBeSwapped(author) ? new(WordList.Of(author.Family), Family, Family.Join(0, 1)) : this;

        public bool HasInitialOf(PersonName author)
        {
            if (author.Given is not { Length: > 0 } given || Given.Count == 0)
                return true;
            var initials = InitialsOf(given);
            return initials.Length == 0
                || initials.Intersect(InitialsOf(GivenText!)).Any()
                || initials.Contains(Family[0][0]);
        }

        /// <summary>Returns the initials of "RS", "R. S." and "Robert Stephen" alike.</summary>
        private static char[] InitialsOf(string given) =>
            given.Length <= MaxInitials && given.All(char.IsUpper)
                ? [.. given.ToLowerInvariant()]
                : [.. TextFold.Fold(given).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => part[0])];

        private static bool IsIn(WordList family, WordList name) =>
            family.Letters.Length < 2 ? family.Count > 0 && name.Has(family[0]) : FamilyName.Find(family, name, 0, name.Count).Found;
    }
}
