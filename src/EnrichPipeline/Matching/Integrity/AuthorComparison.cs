using System.Buffers;
using System.Text.RegularExpressions;
using EnrichPipeline.Characters;
using EnrichPipeline.Matching.Text;
using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Integrity;

/// <summary>The printed author list against the record's.</summary>
/// <param name="Printed">How many authors are printed.</param>
/// <param name="Persons">How many of those are persons, with initials or given names.</param>
/// <param name="Recorded">How many the record has.</param>
/// <param name="Shared">How many of the printed are among the recorded, by family name.</param>
/// <param name="SharedInFull">How many of those have no other initial.</param>
/// <param name="LeftOut">How many of the recorded are nowhere in the text.</param>
/// <param name="FirstAgrees">Whether the first printed author is among the recorded.</param>
/// <param name="LastAgrees">Whether the last printed author is the last recorded one.</param>
internal readonly partial record struct AuthorComparison(
    int Printed,
    int Persons,
    int Recorded,
    int Shared,
    int SharedInFull,
    int LeftOut,
    bool FirstAgrees,
    bool LastAgrees
)
{
    /// <summary>Longer lists are compared in their beginnings.</summary>
    private const int Most = 40;

    private static readonly SearchValues<string> _andOthers = SearchValues.Create(
        ["et al", "et. al", "…", "...", ". . .", "and others", "& others", "and colleagues", "u. a.", "и др", "等"],
        StringComparison.OrdinalIgnoreCase
    );

    public bool CanCompare => Printed > 0 && Recorded > 0;

    public int Strangers => Printed - Shared;

    public static AuthorComparison Of(PrintedText printed, BibliographicRecord record)
    {
        var recorded = record.Authors.Take(Most).Select(RecordedName.Of).ToArray();
        var authors = printed.Citation.Authors.Take(Most).ToArray();
        var shared = Array.ConvertAll(authors, author => recorded.Any(name => name.IsFamilyOf(author)));
        return new(
            authors.Length,
            authors.Count(author => author.Given is not null),
            record.Authors.Count,
            shared.Count(found => found),
            authors.Count(author => recorded.Any(name => name.IsFamilyOf(author) && name.HasInitialOf(author))),
            recorded.Count(name => !FamilyName.Find(name.Family, printed.Words, 0, printed.Words.Count).Found),
            shared is [true, ..],
            authors is [.., var last] && recorded is [.., var end] && end.IsFamilyOf(last));
    }

    /// <summary>Whether the text says that there are more authors than it names.</summary>
    public static bool SaysAndOthers(string printed, Citation citation) =>
        citation.EtAl || printed.AsSpan().ContainsAny(_andOthers) || LostAndOthers().IsMatch(printed);

    // "Costello E. K., (2010)": the "et al." in italics was lost.
    [GeneratedRegex(@",\s*(?:\(\d{4}|:)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex LostAndOthers();

    /// <summary>A recorded author, folded once. Some records give family and given names the wrong way round.</summary>
    private sealed record RecordedName(WordList Family, WordList Given)
    {
        private const int ShortestName = 3;
        private const int MostInitials = 4;

        public static RecordedName Of(PersonName name)
        {
            var (family, given) = (WordList.Of(name.Family), WordList.Of(name.Given));
            // DBLP tells namesakes apart by numbers, which some take for the family name.
            return name.Family.All(char.IsAsciiDigit) && given.Count > 0
                ? new(WordList.Of(given.Join(given.Count - 1, given.Count)), WordList.Of(given.Join(0, given.Count - 1)))
                : new(family, given);
        }

        public bool IsFamilyOf(PersonName author)
        {
            var printed = WordList.Of(author.Family);
            return IsIn(Family, printed) || (author.Given?.Length > ShortestName && IsIn(Family, WordList.Of(author.Given)))
                || (printed is { Count: 1, Letters.Length: >= ShortestName } && Given.Has(printed[0]));
        }

        public bool HasInitialOf(PersonName author)
        {
            if (author.Given is not { Length: > 0 } given || Given.Count == 0)
                return true;
            var initials = InitialsOf(given);
            return initials.Length == 0
                || initials.Intersect(InitialsOf(Given.Join(0, Given.Count))).Any()
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
