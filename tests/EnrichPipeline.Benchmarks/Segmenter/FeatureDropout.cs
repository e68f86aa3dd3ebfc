namespace EnrichPipeline.Benchmarks.Segmenter;

/// <summary>
/// Leaves out a random share of the features at each step of training, so that no single feature decides and the model depends less on
/// which examples were made up. Scores are scaled up by the share that is left. Repeatable: the random numbers have a fixed seed.
/// </summary>
internal sealed class FeatureDropout(float share, int seed = 17)
{
    private readonly Random _random = new(seed);

    public int[] Keep(int[] features) => Array.FindAll(features, _ => _random.NextSingle() >= share);

    public float Scale(float score) => score / (1 - share);
}
