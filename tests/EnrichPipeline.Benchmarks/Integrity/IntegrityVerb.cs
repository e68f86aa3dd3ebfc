namespace EnrichPipeline.Benchmarks.Integrity;

/// <summary>
/// Measures with a labelled set and a sandbox how well the assessment distinguishes real references from wrong and invented ones.
/// </summary>
internal static class IntegrityVerb
{
    public static async Task<int> RunOrdinaryAsync(string strings, string records, string kept, string? errors) =>
        await PrintAsync(
            "ordinary",
            await AnsweredReference.AskAsync(LabelledReference.ReadOrdinary(strings, records), records, null, kept),
            errors
        );

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
        return await PrintAsync(set, await AnsweredReference.AskAsync(references, records, registered, kept), errors);
    }

    private static async Task<int> PrintAsync(string set, IReadOnlyList<AnsweredReference> answered, string? errors)
    {
        var scored = answered.Where(one => one.Labelled.Positive is not null)
            .Select(one => (one, Score: Matching.Integrity.IntegrityAssessor.Assess(one.Facts, one.Checks).Score ?? 0.5)).ToArray();
        IntegrityFigures.Print(set, scored);
        if (errors is not null)
            await File.WriteAllLinesAsync(errors, scored.Select(pair => Line(pair.one, pair.Score)));
        return 0;
    }

    private static string Line(AnsweredReference one, double score) =>
        string.Join(
            '\t',
            one.Labelled.Positive,
            one.Labelled.Class,
            score.ToString("0.000", System.Globalization.CultureInfo.InvariantCulture),
            one.Labelled.Id,
            string.Join(' ', Matching.Integrity.Signs.Of(one.Facts, one.Checks)),
            one.Labelled.Text,
            one.Facts.Work is { Record: var work } ? Of(work) : "");

    private static string Of(Model.BibliographicRecord work) =>
        $"{string.Join(", ", work.Authors.Select(name => $"{name.Family} {name.Given}"))} | {work.Title} | "
        + $"{string.Join(" / ", work.Containers)} | "
        + $"{string.Join('/', work.Years)};{work.Volume}({work.Issue}):{work.Pages} {work.Doi} {work.Pmid} {work.Source}";
}
