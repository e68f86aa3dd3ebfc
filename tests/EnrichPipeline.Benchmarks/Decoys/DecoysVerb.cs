using System.Globalization;
using EnrichPipeline.Benchmarks.Calibration;
using EnrichPipeline.Citations;
using EnrichPipeline.Matching;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Resolve;
using EnrichPipeline.Pipeline.Runs;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Benchmarks.Decoys;

/// <summary>Measures, kind by kind, how often a reference is matched to a decoy.</summary>
internal static class DecoysVerb
{
    private const int Count = 540;
    private const int Seed = 18;

    public static async Task<int> RunAsync(string[] args)
    {
        var cases = args switch
        {
            [var folder] => DecoyFolder.Read(folder),
            [var strings, var records, .. var rest] => new DecoyFactory(RecordsFile.Read(records), NumberAt(rest, 1) ?? Seed)
                .Make(LabelledString.Read(strings), NumberAt(rest, 0) ?? Count),
            _ => [],
        };
        var results = new List<(DecoyCase Case, Resolution Resolution, int Calls)>();
        foreach (var one in cases)
            results.Add(await ResolveAsync(one));
        foreach (var kind in results.GroupBy(result => result.Case.Kind))
            Print(kind.Key, [.. kind]);
        Print("all", results);
        foreach (var result in results.Where(IsWrong).Concat(results.Where(result => result.Case.Right.Count > 0 && !IsRight(result))))
            Show(result);
        return results.Exists(IsWrong) ? 1 : 0;
    }

    private static int? NumberAt(string[] args, int index) =>
        args.ElementAtOrDefault(index) is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : null;

    private static async Task<(DecoyCase Case, Resolution Resolution, int Calls)> ResolveAsync(DecoyCase one)
    {
        var sources = new WorldSources(one.CrossRef, one.PubMed);
        var options = Options.Create(new MatchingOptions());
        var resolver = new ReferenceResolver(sources, sources, new RegistrationQuestions(sources, sources), new Matcher(), options);
        var context = await resolver.GatherAsync(one.Text, CitationParser.Parse(one.Text), resume: null, CancellationToken.None);
        return (one, context is null ? ReferenceResolver.NotResolvable : Decision.Of(context, options.Value), sources.Calls);
    }

    private static IEnumerable<string> Ids(Resolution resolution) =>
        ((string?[])[resolution.Doi?.Value, resolution.Pmid?.Value]).OfType<string>();

    private static bool IsWrong((DecoyCase Case, Resolution Resolution, int Calls) result) =>
        result.Resolution.Verdict == Verdict.Matched && Ids(result.Resolution).Any(result.Case.Wrong.Contains);

    private static bool IsRight((DecoyCase Case, Resolution Resolution, int Calls) result) =>
        result.Resolution.Verdict == Verdict.Matched && !IsWrong(result) && Ids(result.Resolution).Any(result.Case.Right.Contains);

    private static void Print(string kind, List<(DecoyCase Case, Resolution Resolution, int Calls)> results) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{kind,-50} {results.Count,4}  wrong {results.Count(IsWrong),3}  right {results.Count(IsRight),3} of "
                + $"{results.Count(result => result.Case.Right.Count > 0),3}  probable "
                + $"{results.Count(result => result.Resolution.Verdict == Verdict.Probable),3}  calls "
                + $"{results.Average(result => result.Calls):0.00}"
            )
        );

    private static void Show((DecoyCase Case, Resolution Resolution, int Calls) result)
    {
        var (one, resolution, _) = result;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"\n{(IsWrong(result) ? "WRONG" : "MISSED")} {one.Kind} {resolution.Verdict} {resolution.Confidence} "
                + $"{string.Join(' ', Ids(resolution))}\n  {one.Text}"
            )
        );
        Console.WriteLine(
            $"  {resolution.Record?.Title} | {resolution.Record?.ContainerTitle} {resolution.Record?.Volume} {resolution.Record?.Page}"
        );
        Console.WriteLine(
            "  "
                + string.Join(
                    "; ",
                    resolution.Evidence.Where(line => line.Agreement != Agreement.Silent).Select(line => $"{line.Field} {line.Agreement}")
                )
        );
        foreach (var candidate in resolution.Candidates.Take(3))
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"    {candidate.Confidence:0.000} {candidate.Doi} {candidate.Pmid} {candidate.Title} | {candidate.Container} "
                    + $"{candidate.Year} {candidate.Volume} {candidate.Pages}"
                )
            );
    }
}
