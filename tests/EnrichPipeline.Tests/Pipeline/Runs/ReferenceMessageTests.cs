using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Runs;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Runs;

/// <summary>Tests what a message contains of its reference, how often it may fail, and which bodies are read as messages.</summary>
public sealed class ReferenceMessageTests
{
    private static readonly Run _run = new("reviews/a.txt", new string('a', 64));

    private static readonly ReferenceMessage _message = For("Norby K: De novo angiogenesis.");

    [Fact]
    public void A_message_names_run_and_reference_and_was_never_tried() =>
        Assert.Equal(
            ("reviews/a.txt", _run.Version, 8, "Norby K: De novo angiogenesis.", 0, true, null),
            (_message.Article, _message.Version, _message.Ordinal, _message.Printed, _message.Attempt, _message.Again, _message.Failures));

    [Theory]
    [InlineData(3_000, "", 3_000)]
    [InlineData(3_001, "", 3_000)]
    [InlineData(10_000, "", 3_000)]
    [InlineData(2_999, "😀", 2_999)]
    [InlineData(2_998, "😀", 3_000)]
    public void A_text_ends_after_three_thousand_characters_never_in_the_middle_of_one(int length, string then, int kept)
    {
        var printed = new string('a', length) + then;

        Assert.Equal(printed[..kept], For(printed).Printed);
    }

    [Fact]
    public void The_fifth_failure_makes_it_poison()
    {
        var messages = Enumerable
            .Range(0, 6)
            .Select(failures => Enumerable.Range(0, failures).Aggregate(_message, (message, _) => message.Failed()));

        Assert.Equal([false, false, false, false, false, true], messages.Select(message => message.IsPoison));
    }

    [Fact]
    public void A_failure_forgets_what_was_heard()
    {
        var failed = (_message with { Resume = new ResumeState(PubMed: true, CrossRef: true, []) }).Failed();

        Assert.Equal((1, null), (failed.Failures, failed.Resume));
    }

    [Fact]
    public void What_was_heard_goes_along_up_to_the_largest_body()
    {
        var room = MessageFormat.LargestBody - MessageFormat.Write(Hearing("")).ToMemory().Length;

        Assert.Equal(MessageFormat.LargestBody, MessageFormat.Write(Hearing(new string('x', room))).ToMemory().Length);
        Assert.Equal(MessageFormat.Write(_message).ToString(), MessageFormat.Write(Hearing(new string('x', room + 1))).ToString());
    }

    [Theory]
    [InlineData("\"ordinal\":8", "\"ordinal\":0", true)]
    [InlineData("\"ordinal\":8", "\"ordinal\":-1", false)]
    [InlineData("\"attempt\":0", "\"attempt\":0,\"failures\":1", true)]
    [InlineData("\"attempt\":0", "\"attempt\":0,\"failures\":0", false)]
    [InlineData("\"attempt\":0", "\"attempt\":0,\"failures\":-1", false)]
    [InlineData("reviews/a.txt", "../a.txt", false)]
    [InlineData("\"schemaVersion\":1", "\"schemaVersion\":2", false)]
    [InlineData("\"printed\"", "\"text\"", false)]
    public void Only_a_message_that_means_something_is_read(string part, string instead, bool read)
    {
        var body = MessageFormat.Write(_message).ToString();
        Assert.Contains(part, body, StringComparison.Ordinal);

        Assert.Equal(
            read,
            MessageFormat.TryRead(BinaryData.FromString(body.Replace(part, instead, StringComparison.Ordinal)), out ReferenceMessage? _)
        );
    }

    [Theory]
    [InlineData("reviews/a.txt", "reviews/b.txt", true)]
    [InlineData("reviews/a.txt", "../a.txt", false)]
    [InlineData("\"schemaVersion\":1", "\"schemaVersion\":2", false)]
    [InlineData("\"article\"", "\"name\"", false)]
    [InlineData("aaaa\"", "\"", false)]
    [InlineData("{", "[", false)]
    public void Only_an_assembly_of_a_run_there_can_be_is_read(string part, string instead, bool read) =>
        Assert.Equal(
            read,
            MessageFormat.TryRead(
                BinaryData.FromString(
                    MessageFormat.Write(AssemblyMessage.For(_run)).ToString().Replace(part, instead, StringComparison.Ordinal)
                ),
                out AssemblyMessage? _
            )
        );

    private static ReferenceMessage For(string printed) =>
        ReferenceMessage.For(_run, new ManifestEntry(new(8, "8.", printed, 0, printed.Length, []), new Citation()), again: true);

    private static ReferenceMessage Hearing(string title) =>
        _message with { Resume = new ResumeState(PubMed: true, CrossRef: false, [new() { Source = SourceName.PubMed, Title = title }]) };
}
