using System.Globalization;
using EnrichPipeline.Benchmarks.Fields;
using EnrichPipeline.Citations;
using EnrichPipeline.Citations.Segmenting;
using EnrichPipeline.Model;

namespace EnrichPipeline.Benchmarks.Segmenter;

/// <summary>Trains the citation parser, or measures it on parts of the data that it was not trained on.</summary>
internal static class TrainCitationsVerb
{
    private const int MadeUp = 48_000;

    // The random choice of made-up references changes single results as much as a new feature does; the mean of several trainings is
    // stable.
    private const int Trainings = 6;

    // A training takes two gigabytes.
    private const int AtOnce = 2;

    // The fields whose mistakes are printed, with the references.
    private static readonly string[] _printed = (Environment.GetEnvironmentVariable("MISSES") ?? "").Split(',');

    /// <summary>Trains on all data and writes the weights.</summary>
    public static int Train(string peers, string strings, string records, string journals, string output)
    {
        var sources = TrainingSources.Read(peers, strings, records, journals);
        using var file = File.Create(output);
        TrainAll(sources, gold => true, own => true).Write(file, Console.Error);
        return 0;
    }

    /// <summary>For each fold, trains without it and prints the accuracy on it.</summary>
    public static int CrossValidate(string peers, string strings, string records, string journals, int folds, int most)
    {
        var sources = TrainingSources.Read(peers, strings, records, journals);
        var tallies = new Dictionary<(string Source, string Field), (int Right, int All)>();
        for (var fold = 0; fold < Math.Min(folds, most); fold++)
        {
            var held = fold;
            using var model = new MemoryStream();
            TrainAll(sources, gold => FoldOf(gold.Group, folds) != held, own => FoldOf(own.Id, folds) != held).Write(model, Console.Error);
            var segmenter = new EnrichPipeline.Citations.Segmenting.Segmenter(FieldModel.Read(new MemoryStream(model.ToArray())));
            foreach (var gold in sources.Peers.Where(gold => FoldOf(gold.Group, folds) == held))
                Tally(tallies, gold, CitationParser.Parse(gold.Text, segmenter));
            foreach (var own in sources.Own.Where(own => FoldOf(own.Id, folds) == held))
                TallyOwn(tallies, own, CitationParser.Parse(own.Text, segmenter));
        }
        Print(tallies);
        return 0;
    }

    private static FieldWeights TrainAll(TrainingSources sources, Func<PeerGold, bool> usePeer, Func<Gold, bool> useOwn)
    {
        var all = new FieldWeights[Trainings];
        Parallel.For(0, Trainings, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, training =>
            all[training] = FieldTrainer.Train(sources.Examples(usePeer, useOwn, MadeUp, training), training, Console.Error));
        return FieldWeights.MeanOf(all);
    }

    private static void Tally(Dictionary<(string Source, string Field), (int Right, int All)> tallies, PeerGold gold, Citation read)
    {
        var verdicts = FieldScore.Fields.ToDictionary(field => field, field => FieldScore.Of(field, gold, read));
        foreach (var (field, verdict) in verdicts)
            Count(tallies, gold.Source, field, verdict);
        string[] four = ["firstFamily", "year", "volume", "firstPage"];
        if (gold.KindHint == "journal" && four.All(field => verdicts[field] is not null))
            Count(tallies, gold.Source, "journal", four.All(field => verdicts[field] == true));
        foreach (var missed in _printed.Where(field => verdicts.GetValueOrDefault(field) == false))
            Console.WriteLine(
                $"{gold.Source} {missed}\n  {gold.Text}\n  gold [{GoldValue(missed, gold)}]\n  read [{ReadValue(missed, read)}]"
            );
    }

    private static string? GoldValue(string field, PeerGold gold) =>
        field switch
        {
            "title" => gold.Title,
            "container" => gold.Container,
            "volume" => gold.Volume,
            "issue" => gold.Issue,
            "firstPage" => gold.FirstPage,
            "year" => string.Join(' ', gold.Years),
            _ => string.Join('|', gold.Families),
        };

    private static string? ReadValue(string field, Citation read) =>
        field switch
        {
            "title" => read.Title,
            "container" => read.Container,
            "volume" => read.Volume,
            "issue" => read.Issue,
            "firstPage" => read.Pages,
            "year" => read.Year?.ToString(CultureInfo.InvariantCulture),
            _ => string.Join('|', read.Authors.Take(2)),
        };

    private static void TallyOwn(Dictionary<(string Source, string Field), (int Right, int All)> tallies, Gold gold, Citation read)
    {
        foreach (var (field, compare) in FieldValueComparison.Fields)
            if (compare(gold, read) is var (printed, right, _, _) && printed)
                Count(tallies, "own", field == "firstAuthor" ? "firstFamily" : field, right);
    }

    private static void Count(
        Dictionary<(string Source, string Field), (int Right, int All)> tallies,
        string source,
        string field,
        bool? right
    )
    {
        if (right is null)
            return;
        foreach (var key in source == "own" ? new[] { (source, field) } : [(source, field), ("ALL", field)])
            tallies[key] = tallies.GetValueOrDefault(key) is var (before, all) ? (before + (right.Value ? 1 : 0), all + 1) : default;
    }

    private static void Print(Dictionary<(string Source, string Field), (int Right, int All)> tallies)
    {
        string[] fields = [.. FieldScore.Fields, "journal"];
        Console.WriteLine($"{"set",-18}{string.Concat(fields.Select(field => $"{field,14}"))}");
        foreach (
            var source in tallies
                .Keys.Select(key => key.Source)
                .Distinct()
                .OrderBy(source => source == "ALL")
                .ThenBy(source => source, StringComparer.Ordinal)
        )
            Console.WriteLine(
                $"{source,-18}{string.Concat(fields.Select(field => tallies.TryGetValue((source, field), out var tally)
                    ? $"{$"{100.0 * tally.Right / tally.All:F1} ({tally.All})",14}" : $"{"-",14}"))}"
            );
    }

    private static int FoldOf(string group, int folds) => (int)(EnrichPipeline.Reading.WordFold.HashOf(group) % 9973 % (uint)folds);
}
