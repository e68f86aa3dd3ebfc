using EnrichPipeline.Articles.Lists;
using EnrichPipeline.Benchmarks.Segmenter;
using LineLabeller = EnrichPipeline.Articles.Lists.ListLabeller;

namespace EnrichPipeline.Benchmarks.ListLabeller;

/// <summary>
/// Fits the model of places where an entry may begin: a logistic model over lists written as one paragraph each, and over lines.
/// </summary>
internal sealed class PlaceTrainer(ListCorpus corpus)
{
    private const int Rounds = 8;

    // The final weights are the mean of the weights after this round and each later one.
    private const int FirstAveraged = 5;
    private const float LeftOut = 0.4f;

    // The share of entries whose final full stop is removed, because many lists print none.
    private const float StopsLost = 0.2f;
    private const int FewestUses = 2;
    private const float Sparsity = 2;
    private const int InPool = 25;
    private const int MostOfPool = 1000;
    private const int MadeUp = 80;
    private const int Seed = 11;
    private const int MostInside = 10;

    private readonly Random _random = new(3);
    private readonly FeatureDropout _dropout = new(LeftOut);
    private readonly Dictionary<uint, int> _index = [];

    /// <summary>Fits the model and returns the resource that the library reads.</summary>
    public byte[] Fit(Action<string> report)
    {
        var rows = Lists().SelectMany(list => Rows([.. list.Select(WithoutStop)])).ToArray();
        report(FormattableString.Invariant($"{rows.Length} places inside running text"));
        rows = [.. rows, .. LineRows()];
        report(FormattableString.Invariant($"{rows.Length} with the beginnings of lines"));
        var known = rows.SelectMany(row => row.Features).CountBy(feature => feature).Where(uses => uses.Value >= FewestUses);
        foreach (var (feature, _) in known)
            _index[feature] = _index.Count;
        var weights = new FtrlWeights(_index.Count, Sparsity);
        for (var round = 1; round <= Rounds; round++)
        {
            _random.Shuffle(rows);
            report(FormattableString.Invariant($"round {round}: loss a place {rows.Average(row => Learn(weights, row)):0.00000}"));
            if (round >= FirstAveraged)
                weights.Collect();
        }

        weights.Average();
        var byLabel = new float[_index.Count * LineModel.Labels];
        foreach (var at in _index.Values)
            byLabel[(at * LineModel.Labels) + (int)LineLabel.First] = weights.Values[at];
        return LineModelFile.Write([.. _index.Keys], byLabel, new float[(LineModel.Labels + 1) * LineModel.Labels]);
    }

    private double Learn(FtrlWeights weights, Row row)
    {
        var own = _dropout.Keep([.. row.Features.Where(_index.ContainsKey).Select(feature => _index[feature])]);
        var likely = 1 / (1 + MathF.Exp(-_dropout.Scale(own.Sum(at => weights.Values[at]))));
        foreach (var at in own)
            weights.Update(at, likely - (row.Begins ? 1 : 0));
        return -Math.Log(Math.Max(1e-6, row.Begins ? likely : 1 - likely));
    }

    private string WithoutStop(string entry) => _random.NextSingle() < StopsLost ? entry.TrimEnd('.') : entry;

    // The sections of other projects are reserved for measuring.
    private IEnumerable<IReadOnlyList<string>> Lists()
    {
        foreach (var article in corpus.Articles().Where(article => !article.HeldOut))
            yield return article.References;
        foreach (var pool in corpus.Pools())
        {
            var shuffled = pool.ToArray();
            _random.Shuffle(shuffled);
            foreach (var list in shuffled.Take(MostOfPool).Select(RenderedList.WithoutLabel).Chunk(InPool))
                yield return _random.Next(2) == 0 ? list : [.. list.Order(StringComparer.OrdinalIgnoreCase)];
        }

        var synthetic = new SyntheticReferences(corpus.Records(), _random);
        for (var i = 0; i < MadeUp; i++)
            yield return i % 2 == 0 ? synthetic.Sciences(InPool) : synthetic.SocialSciences(InPool);
    }

    private static IEnumerable<Row> Rows(IReadOnlyList<string> entries)
    {
        var (begins, text) = (new HashSet<int>(), new System.Text.StringBuilder());
        foreach (var entry in entries.Where(entry => entry.Length > 0))
        {
            begins.Add(text.Length);
            text.Append(string.Join(' ', entry.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Append(' ');
        }

        var places = new EntryPlaces(text.ToString().TrimEnd());
        return places.All.Select(place => new Row(FeaturesOf(places, place), begins.Contains(places.OffsetOf(place))));
    }

    // The labeller's scores of lines are features here, so its weights must be fitted first.
    private Row[] LineRows()
    {
        var theses = corpus.Theses().Select(thesis => thesis.Id).ToHashSet(StringComparer.Ordinal);
        var documents = new TrainingSet(corpus, Seed).Documents(id => !theses.Contains(id),
            [.. corpus.Articles().Where(article => !article.HeldOut)]);
        return [.. documents.Concat(new PlainLists(corpus.Records(), _random).Documents()).ToList()
            .AsParallel().AsOrdered().SelectMany(LineRows)];
    }

    private static IEnumerable<Row> LineRows(TrainingDocument document)
    {
        var labelled = new LineLabeller(LineModel.Default)
            .Label(new Passage(document.Text, TextLines.Of(document.Text).ToArray()));
        var masks = TrainingText.MasksOf(document, labelled.Document.Lines);
        return new RunReader(labelled).Read().Where(run => IsOfLines(run, labelled.Document)).SelectMany(run => Rows(run, labelled, masks));
    }

    private static bool IsOfLines(ListRun run, DocumentLines document) => run.Labels == LabelKind.None && run.Firsts.Count > 2
        && run.Lines.Count(line => document.Lines[line].Inside) * MostInside < run.Lines.Count;

    private static IEnumerable<Row> Rows(ListRun run, LabelledLines labelled, int[] masks)
    {
        var starts = new LineStarts(labelled, run.Lines, run.Passage);
        for (var i = 0; i < starts.Count; i++)
        {
            if (masks[run.Lines[i + 1]] is (TrainingText.First or TrainingText.Continuation) and var mask)
                yield return new Row(FeaturesOf(starts, i), mask == TrainingText.First);
        }
    }

    private static uint[] FeaturesOf(LineStarts starts, int index)
    {
        var list = new FeatureList(stackalloc uint[FeatureList.MaxCount], stackalloc LineFeature[FeatureList.MaxCount]);
        starts.Write(index, ref list);
        return list.Hashes.ToArray();
    }

    private static uint[] FeaturesOf(EntryPlaces places, EntryPlace place)
    {
        var list = new FeatureList(stackalloc uint[FeatureList.MaxCount], stackalloc LineFeature[FeatureList.MaxCount]);
        PlaceFeatures.Write(places, place, ref list);
        return list.Hashes.ToArray();
    }

    private sealed record Row(uint[] Features, bool Begins);
}
