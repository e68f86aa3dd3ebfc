namespace EnrichPipeline.Model;

/// <summary>Where the printed reference and the record differ, for a person to correct one of them.</summary>
public sealed record Discrepancy(string Field, string Printed, string Recorded)
{
    /// <summary>The fields that differ where both sides say something; another spelling of the same is no difference.</summary>
    public static IReadOnlyList<Discrepancy> Of(IReadOnlyList<Evidence> evidence) =>
        [.. evidence
            .Where(line => Differs(line) && line is { Printed: not null, Recorded: not null })
            .Select(line => new Discrepancy(line.Field, line.Printed!, line.Recorded!))];

    /// <summary>A title agrees in spite of a wrong letter, which a person still wants to see; other authors are only counted.</summary>
    private static bool Differs(Evidence line) => line switch
    {
        { Field: Matching.Scorers.Fields.OtherAuthors } => false,
        { Agreement: Agreement.Nearly or Agreement.Disagrees } => true,
        { Agreement: Agreement.Agrees, Field: Matching.Scorers.Fields.Title, Similarity: < 1 } => true,
        _ => false,
    };
}
