using System.Globalization;

namespace EnrichPipeline.Benchmarks.Crashes;

/// <summary>How long it took until everything was done.</summary>
/// <param name="References">Until every reference had a result.</param>
/// <param name="All">Until every document was written and no message was left; null if that did not happen in time.</param>
internal sealed record Recovery(TimeSpan? References, TimeSpan? All)
{
    public override string ToString() => All is { } all
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"{all.TotalSeconds:F0} s, {References?.TotalSeconds ?? 0:F0} s of them until every result was there")
        : "not complete in time";
}
