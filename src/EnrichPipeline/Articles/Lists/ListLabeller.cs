using EnrichPipeline.Articles.Reasons;

namespace EnrichPipeline.Articles.Lists;

/// <summary>Labels the lines of an article with the best sequence of labels for all lines together (Viterbi algorithm).</summary>
internal sealed class ListLabeller(LineModel model)
{
    private const int Labels = LineModel.Labels;
    private const int MaxLines = 200_000;

    public LabelledLines Label(Passage passage)
    {
        var document = new DocumentLines(passage.Lines.Count <= MaxLines ? passage : passage with { Lines = passage.Lines[^MaxLines..] });
        var (labels, margins) = Decode(document);
        return new LabelledLines(document, labels, margins, this);
    }

    /// <summary>Returns the evidence that a line is the first of an entry, by group of features.</summary>
    public IReadOnlyList<BoundarySign> Explain(DocumentLines document, int line)
    {
        var list = new FeatureList(stackalloc uint[FeatureList.MaxCount], stackalloc LineFeature[FeatureList.MaxCount]);
        LineFeatures.Write(document, line, ref list);
        return model.Explain(list);
    }

    private (LineLabel[] Labels, float[] Margins) Decode(DocumentLines document)
    {
        var (labels, margins) = (new LineLabel[document.Lines.Length], new float[document.Lines.Length]);
        if (labels.Length == 0)
            return (labels, margins);
        var from = new byte[labels.Length * Labels];
        var list = new FeatureList(stackalloc uint[FeatureList.MaxCount], stackalloc LineFeature[FeatureList.MaxCount]);
        Span<float> scores = stackalloc float[Labels], best = stackalloc float[Labels], next = stackalloc float[Labels];
        for (var line = 0; line < labels.Length; line++)
        {
            LineFeatures.Write(document, line, ref list);
            model.Score(list.Hashes, scores);
            margins[line] = scores[(int)LineLabel.First] - scores[(int)LineLabel.Continuation];
            for (var label = 0; label < Labels; label++)
            {
                (next[label], from[line * Labels + label]) = line == 0 ? (Start(label), (byte)0) : Best(best, label);
                next[label] += scores[label];
            }

            next.CopyTo(best);
        }

        var last = IndexOfMax(best);
        for (var line = labels.Length - 1; line >= 0; last = from[line-- * Labels + last])
            labels[line] = (LineLabel)last;
        return (labels, margins);
    }

    private float Start(int label) => LineModel.MayFollow(Labels, label) ? model.Transition(Labels, label) : float.NegativeInfinity;

    private (float Score, byte From) Best(ReadOnlySpan<float> before, int label)
    {
        var (best, from) = (float.NegativeInfinity, 0);
        for (var i = 0; i < Labels; i++)
        {
            if (LineModel.MayFollow(i, label) && before[i] + model.Transition(i, label) is var score && score > best)
                (best, from) = (score, i);
        }

        return (best, (byte)from);
    }

    private static int IndexOfMax(ReadOnlySpan<float> scores)
    {
        var most = 0;
        for (var i = 1; i < scores.Length; i++)
            most = scores[i] > scores[most] ? i : most;
        return most;
    }
}

/// <summary>The lines of an article with their labels.</summary>
/// <param name="Margins">How much higher each line scores as a first line than as a continuation, whatever the labels of the lines
/// around.</param>
internal sealed record LabelledLines(DocumentLines Document, IReadOnlyList<LineLabel> Labels, IReadOnlyList<float> Margins,
    ListLabeller Labeller);
