namespace EnrichPipeline.Matching;

public sealed record Discrepancy(string Field, string Printed, string Recorded);

public static class Discrepancies
{
    public static IReadOnlyList<Discrepancy> In(IReadOnlyList<Evidence> evidence) => [];
}
