using EnrichPipeline.Reading;

namespace EnrichPipeline.Citations.Segmenting;

/// <summary>Labels the tokens of a printed reference with the fields that they belong to.</summary>
internal sealed class Segmenter(FieldModel model)
{
    /// <summary>The number of tokens that are labelled. No reference is longer.</summary>
    public const int MaxTokens = 8_000;

    private const int SharedTokens = 400;

    [ThreadStatic]
    private static Lattice? _shared;

    private readonly FieldChain _chain = new(model.Transitions, model.Biases, model.Ends);

    public static Segmenter Default { get; } = new(FieldModel.Embedded);

    public Segmentation Segment(TokenList tokens)
    {
        var scores = Scores(tokens);
        if (scores.Length == 0)
            return new Segmentation(tokens, [], []);
        var labels = BestPath.Find(_chain, scores);
        return new Segmentation(tokens, labels, Confidences(scores, labels));
    }

    private float[] Scores(TokenList tokens)
    {
        var features = new FieldFeatures(new ReferenceLayout(tokens));
        var scores = new float[Math.Min(tokens.Count, MaxTokens) * FieldStates.Labels];
        for (var at = 0; at < scores.Length; at += FieldStates.Labels)
            model.Score(features.Next(), scores.AsSpan(at, FieldStates.Labels));
        return scores;
    }

    private float[] Confidences(float[] scores, FieldLabel[] labels)
    {
        var lattice = labels.Length > SharedTokens ? new Lattice() : _shared ??= new Lattice();
        lattice.Run(_chain, scores);
        var confidences = new float[labels.Length];
        if (!double.IsFinite(lattice.LogSum))
            return confidences;
        Span<float> likely = stackalloc float[FieldStates.Labels];
        for (var at = 0; at < labels.Length; at++)
        {
            lattice.Marginals(at, likely);
            confidences[at] = likely[(int)labels[at]];
        }
        return confidences;
    }
}
