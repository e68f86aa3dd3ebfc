namespace EnrichPipeline.Model;

/// <summary>A field in which the printed reference and the record differ, so that a person can correct one of them.</summary>
public sealed record Discrepancy(string Field, string Printed, string Recorded)
{
    /// <summary>Returns the fields in which both sides have a value and differ. Spelling variants are not differences.</summary>
    public static IReadOnlyList<Discrepancy> Of(IReadOnlyList<Evidence> evidence) =>
        [.. evidence
            .Where(line => Differs(line) && line is { Printed: not null, Recorded: not null })
            .Select(line => new Discrepancy(line.Field, line.Printed!, line.Recorded!))];

    /// <summary>
    /// Whether to report a field. A title with a single wrong letter agrees but is reported. Other authors are not reported, since they are
    /// only counted.
    /// </summary>
    private static bool Differs(Evidence line) => line switch
    {
        { Field: Matching.Scorers.Fields.OtherAuthors } => false,
        { Agreement: Agreement.Nearly or Agreement.Disagrees } => true,
        { Agreement: Agreement.Agrees, Field: Matching.Scorers.Fields.Title, Similarity: < 1 } => true,
        _ => false,
    };
}
