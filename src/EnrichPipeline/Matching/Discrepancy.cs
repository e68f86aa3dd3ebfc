namespace EnrichPipeline.Matching;

/// <summary>Where the printed reference and the record differ, for a person to correct one of them.</summary>
public sealed record Discrepancy(string Field, string Printed, string Recorded)
{
    /// <summary>The fields that differ where both sides say something; another spelling of the same is no difference.</summary>
    public static IReadOnlyList<Discrepancy> Of(IReadOnlyList<Evidence> evidence) =>
        [.. evidence
            .Where(line => line is { Agreement: Agreement.Nearly or Agreement.Disagrees, Printed: not null, Recorded: not null } && line.Field != Scorers.Fields.OtherAuthors)
            .Select(line => new Discrepancy(line.Field, line.Printed!, line.Recorded!))];
}
