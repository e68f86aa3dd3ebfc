using System.Buffers;
using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Integrity;

/// <summary>Computes the signs of a reference that no source has. They show whether the sources should have it.</summary>
internal static class UnknownWorkSigns
{
    private const int ModernSince = 1995;
    private const int IndexedSince = 1970;
    private const double Near = 0.6;
    private const double Far = 0.34;

    private static readonly SearchValues<string> _addresses = SearchValues.Create(
        ["available at", "available from", "accessed"], StringComparison.OrdinalIgnoreCase);

    public static IEnumerable<Sign> Of(ReferenceFacts facts, IReadOnlyList<IdentifierCheck> checks) =>
        [Sign.WorkUnknown, .. OfPlace(facts), .. OfKind(facts, checks), .. OfNeighbours(facts)];

    private static List<Sign> OfPlace(ReferenceFacts facts)
    {
        var citation = facts.Citation;
        var isPlaced = citation is { Container: not null, Year: not null } and ({ Volume: not null } or { Pages: not null });
        var isKnown = IsKnownVenue(facts);
        // DataCite has every paper of arXiv, CrossRef those of bioRxiv and similar servers.
        var isPreprint =
            citation.Kind == CitationKind.Preprint
            || facts.Identifiers.Arxiv is not null
            || facts.Printed.Contains("rxiv", StringComparison.OrdinalIgnoreCase);
        var isArticle = isPlaced && citation.Kind is CitationKind.Article or CitationKind.Unknown;
        return Present(
            (Sign.JournalPlace, isArticle || isKnown || isPreprint),
            (Sign.JournalKnown, isKnown || isPreprint),
            (Sign.JournalUnknown, isPlaced && !isKnown && !isPreprint),
            (Sign.KindNotHeld, KindsNotHeld.Include(citation) && !isKnown && !isPreprint));
    }

    private static bool IsKnownVenue(ReferenceFacts facts) =>
        Venues.IsHeldByCrossRef(facts.Citation)
        || (facts.Citation is { Container: not null, Year: not null } && facts.Comparisons.Any(one => one.Container.Agrees));

    private static List<Sign> OfKind(ReferenceFacts facts, IReadOnlyList<IdentifierCheck> checks)
    {
        var citation = facts.Citation;
        return Present(
            (Sign.Proceedings, citation.Kind == CitationKind.Proceedings),
            (Sign.Old, citation.Year < ModernSince),
            (Sign.VeryOld, citation.Year < IndexedSince),
            (Sign.ForeignTitle, ForeignTitles.Is(citation.Title) || ForeignTitles.HasChineseMark(facts.Printed)),
            (Sign.NoTitle, citation.Title is null),
            (Sign.WebAddress, citation.Doi is null && (citation.Url is not null || facts.Printed.AsSpan().ContainsAny(_addresses))),
            (Sign.RegisteredElsewhere, checks.Any(check => check.Status == IdentifierStatus.RegisteredElsewhere)));
    }

    private static List<Sign> OfNeighbours(ReferenceFacts facts)
    {
        var nearest = facts.Comparisons.Count == 0 ? 0 : facts.Comparisons.Max(one => one.TitleShared);
        return Present(
            (Sign.AuthorsTogether, facts.Comparisons.Any(one => one.HasAuthorsTogether)),
            (Sign.TitleNear, nearest >= Near),
            (Sign.TitleFar, facts.Citation.Title is not null && nearest < Far),
            (Sign.PlaceOfOtherWork, facts.Place is not null));
    }

    private static List<Sign> Present(params ReadOnlySpan<(Sign Sign, bool Holds)> signs)
    {
        var present = new List<Sign>();
        foreach (var (sign, holds) in signs)
        {
            if (holds)
                present.Add(sign);
        }
        return present;
    }
}
