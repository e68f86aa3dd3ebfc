using EnrichPipeline.Matching.Integrity;

namespace EnrichPipeline.Benchmarks.Integrity;

/// <summary>Makes kinds of wrong references that the labelled set lacks. Without them, their signs would get no weight.</summary>
internal static class MadeUpKinds
{
    private const int Each = 24;

    public static IEnumerable<(int[] Signs, bool Positive, double Weight)> Of(
        IReadOnlyList<(int[] Signs, bool Positive, double Weight)> cases
    )
    {
        // A right reference with a DOI that nobody registered.
        var right = cases.Where(one => !one.Positive && Has(one.Signs, Sign.NoBadSign) && Has(one.Signs, Sign.IdConfirmed)).Take(Each);
        // An unregistered DOI, or a year in the future, for a kind of work that the sources do not hold.
        var notHeld = cases
            .Where(one => !one.Positive && Has(one.Signs, Sign.WorkUnknown) && !Has(one.Signs, Sign.RegisteredElsewhere))
            .Take(Each);
        return
        [
            .. right.Select(one => (Exchanged(one.Signs, [Sign.NoBadSign, Sign.IdConfirmed], Sign.IdOfKnownWorkNotRegistered), true, 1.0)),
            .. notHeld.Select(one => (Exchanged(one.Signs, [], Sign.IdNotRegistered), true, 1.0)),
            .. notHeld.Select(one => (Exchanged(one.Signs, [], Sign.YearInFuture), true, 1.0)),
        ];
    }

    private static bool Has(int[] signs, Sign sign) => signs.Contains((int)sign);

    private static int[] Exchanged(int[] signs, Sign[] gone, Sign added) =>
        [.. signs.Where(sign => !gone.Contains((Sign)sign)), (int)added];
}
