using System.Globalization;

namespace EnrichPipeline.Benchmarks.Crashes;

/// <summary>How long a stage took to finish all work.</summary>
/// <param name="References">The time until every reference had a result.</param>
/// <param name="All">The time until every document was written and no message was left; null if the time ran out.</param>
internal sealed record Recovery(TimeSpan? References, TimeSpan? All)
{
    public override string ToString() => All is { } all
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"{all.TotalSeconds:F0} s, {References?.TotalSeconds ?? 0:F0} s of them until every result was there")
        : "not complete in time";
}
