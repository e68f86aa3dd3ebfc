using EnrichPipeline.Citations;
using EnrichPipeline.Citations.Segmenting;
using EnrichPipeline.Reading;
using Xunit;

namespace EnrichPipeline.Tests.Citations;

/// <summary>Tests that the segmenter's weights belong to its features and that it labels well enough.</summary>
public sealed class SegmenterTests
{
    private const int LargestResource = 1024 * 1024;

    [Fact]
    public void The_weights_are_of_these_features_and_smaller_than_a_megabyte()
    {
        using var resource = typeof(CitationParser).Assembly.GetManifestResourceStream("fields.bin")!;

        Assert.InRange(resource.Length, 100_000, LargestResource);
        Assert.NotNull(FieldModel.Read(resource));
    }

    [Fact]
    public void Weights_of_other_features_are_refused()
    {
        using var resource = new MemoryStream();
        using (var embedded = typeof(CitationParser).Assembly.GetManifestResourceStream("fields.bin")!)
            embedded.CopyTo(resource);
        resource.GetBuffer()[4]++;
        resource.Position = 0;

        Assert.Throws<InvalidDataException>(() => FieldModel.Read(resource));
    }

    [Fact]
    public void Features_are_known_to_the_weights()
    {
        var features = new FieldFeatures(
            new ReferenceLayout(new TokenList("Norrby K, List A. Growth of vessels in bone. J Test Biol 2001;12(3):4-9."))
        );
        var scores = new float[FieldStates.Labels];

        FieldModel.Embedded.Score(features.Next(), scores);

        Assert.Equal(FieldLabel.Author, (FieldLabel)Array.IndexOf(scores, scores.Max()));
    }

    [Fact]
    public void Neither_a_title_nor_a_container_begins_twice()
    {
        const string Two = "Norrby K. Growth of vessels. J Test Biol 2001;12:3-9. List A. Growth of bones. J Other Biol 2002;13:4-10.";

        var labels = Segmenter.Default.Segment(new TokenList(Two)).Labels;

        Assert.Single(labels, label => label == FieldLabel.TitleBegin);
        Assert.Single(labels, label => label == FieldLabel.ContainerBegin);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(".")]
    [InlineData("\u0000\uD800\uFFFF")]
    public void Anything_is_read(string text) => Assert.NotNull(CitationParser.Parse(text));

    [Fact]
    public void What_is_far_too_long_is_read_in_linear_time() =>
        Assert.NotNull(CitationParser.Parse(string.Concat(Enumerable.Repeat("Norrby K, 2001: a (b) [c] / d; ", 100_000))));

    [Fact]
    public void A_plain_reference_is_read_with_confidence()
    {
        var confidence = CitationParser.Parse("Norrby K, List A. Growth of new vessels in bone. J Test Biol 2001;12(3):4-9.").Confidence!;

        Assert.All(
            [confidence.Authors, confidence.Title, confidence.Year, confidence.Volume, confidence.Pages],
            field => Assert.InRange(field!.Value, 0.5f, 1f)
        );
    }
}
