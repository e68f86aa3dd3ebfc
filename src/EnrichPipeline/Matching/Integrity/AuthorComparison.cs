using EnrichPipeline.Matching.Text;
using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Integrity;

/// <summary>The printed author list against the record's.</summary>
/// <param name="Printed">How many authors are printed.</param>
/// <param name="Recorded">How many the record has.</param>
/// <param name="Shared">How many of the printed are among the recorded.</param>
/// <param name="FirstAgrees">Whether the first printed author is among the recorded.</param>
/// <param name="LastAgrees">Whether the last printed author is the last recorded one.</param>
internal readonly record struct AuthorComparison(int Printed, int Recorded, int Shared, bool FirstAgrees, bool LastAgrees)
{
    /// <summary>Longer lists are compared in their beginnings.</summary>
    private const int Most = 40;

    public bool CanCompare => Printed > 0 && Recorded > 0;

    public int Strangers => Printed - Shared;

    public static AuthorComparison Of(Citation citation, BibliographicRecord record)
    {
        var recorded = record.Authors.Take(Most).Select(author => WordList.Of(author.Family)).ToArray();
        var printed = citation.Authors.Take(Most).Select(author => WordList.Of($"{author.Family} {(author.Given?.Length > 3 ? author.Given : "")}")).ToArray();
        var shared = Array.ConvertAll(printed, name => recorded.Any(family => IsIn(family, name)));
        return new(
            printed.Length,
            record.Authors.Count,
            shared.Count(found => found),
            shared is [true, ..],
            printed is [.., var last] && record.Authors is [.., var end] && IsIn(WordList.Of(end.Family), last));
    }

    private static bool IsIn(WordList family, WordList name) =>
        family.Letters.Length < 2 ? name.Has(family.Join(0, family.Count)) : FamilyName.Find(family, name, 0, name.Count).Found;
}
