namespace EnrichPipeline.Benchmarks.Integrity;

/// <summary>Asks a sandbox about a labelled set and says how well the assessment tells real references from wrong and invented ones.</summary>
internal static class IntegrityVerb
{
    public static async Task<int> RunAsync(
        string labels,
        string strings,
        string records,
        string registered,
        string set,
        string kept,
        string? errors
    )
    {
        var references = LabelledReference.Read(labels, strings).Where(one => one.Set == set).ToArray();
        var answered = await AnsweredReference.AskAsync(references, records, registered, kept);
        var scored = answered.Where(one => one.Labelled.Positive is not null)
            .Select(one => (one, Score: Matching.Integrity.IntegrityAssessor.Assess(one.Facts, one.Checks).Score ?? 0.5)).ToArray();
        IntegrityFigures.Print(set, scored);
        if (errors is not null)
            await File.WriteAllLinesAsync(errors, scored.Select(pair => Line(pair.one, pair.Score)));
        return 0;
    }

    private static string Line(AnsweredReference one, double score) =>
        $"{one.Labelled.Positive}\t{one.Labelled.Class}\t{score:0.000}\t{one.Labelled.Id}\t{string.Join(' ', Matching.Integrity.Signs.Of(one.Facts, one.Checks))}\t{one.Labelled.Text}";
}
