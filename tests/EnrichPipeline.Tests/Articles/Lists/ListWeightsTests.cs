using EnrichPipeline.Articles.Lists;
using Xunit;

namespace EnrichPipeline.Tests.Articles.Lists;

/// <summary>Tests that the embedded weights belong to the features that the library writes.</summary>
public sealed class ListWeightsTests
{
    private const int LargestResource = 128 * 1024;
    private const double FewestKnown = 0.3;
    private const string Text = """
        References

        Abel R, Bond T. (2001). Growth of cells in salt. Journal of Foo,
        12, 34–56.
        Bond T, Cole M. (2003). Volume and pressure. Bar Letters, 3, 4–5.
        Cole M, de Vries P. (2004). Growth of cells in salt water and other
        liquids. Journal of Foo, 12, 34–56.
        Dunn K. (2005). Volume. Bar Lett 3, 4–5.
        """;

    [Theory]
    [InlineData("list-lines.bin")]
    [InlineData("list-places.bin")]
    public void The_weights_are_small(string name)
    {
        using var resource = typeof(LineModel).Assembly.GetManifestResourceStream(name)!;
        Assert.InRange(resource.Length, 1024, LargestResource);
    }

    [Fact]
    public void Most_features_of_lines_have_weights() =>
        Assert.InRange(Known(LineModel.Default, WriteLine), FewestKnown, 1);

    [Fact]
    public void Most_features_of_the_beginnings_of_lines_have_weights()
    {
        var run = new RunReader(Labelled()).Read().Single();
        var starts = new LineStarts(Labelled(), run.Lines, run.Passage);
        Assert.Equal(run.Lines.Count - 1, starts.Count);
        Assert.InRange(Known(LineModel.Places, WriteStart), FewestKnown, 1);

        FeatureList WriteStart(LabelledLines labelled, int line, FeatureList list)
        {
            starts.Write(line % starts.Count, ref list);
            return list;
        }
    }

    private delegate FeatureList Writer(LabelledLines lines, int line, FeatureList list);

    private static FeatureList WriteLine(LabelledLines labelled, int line, FeatureList list)
    {
        LineFeatures.Write(labelled.Document, line, ref list);
        return list;
    }

    private static double Known(LineModel model, Writer write)
    {
        var (labelled, known, all) = (Labelled(), 0, 0);
        var scores = new float[LineModel.Labels];
        for (var line = 0; line < labelled.Labels.Count; line++)
        {
            var list = new FeatureList(new uint[FeatureList.MaxCount], new LineFeature[FeatureList.MaxCount]);
            foreach (var feature in write(labelled, line, list).Hashes)
            {
                model.Score([feature], scores);
                known += scores.Any(score => score != 0) ? 1 : 0;
                all++;
            }
        }

        return known / (double)all;
    }

    private static LabelledLines Labelled() =>
        new ListLabeller(LineModel.Default).Label(new Passage(Text, TextLines.Of(Text).ToArray()));
}
