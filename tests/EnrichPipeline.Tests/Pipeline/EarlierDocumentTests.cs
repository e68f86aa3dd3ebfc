using System.Text;
using System.Text.Json.Nodes;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Assemble;
using EnrichPipeline.Storage;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline;

/// <summary>Tests that documents from before a field was added are read, so that their histories continue.</summary>
public sealed class EarlierDocumentTests
{
    [Fact]
    public async Task A_document_without_history_says_the_same_as_one_in_which_nothing_changed()
    {
        var text = await File.ReadAllTextAsync(
            Path.Combine(AppContext.BaseDirectory, "samples", "enriched", "lenalidomide-review.txt.json")
        );
        var earlier = JsonNode.Parse(text)!;
        earlier.AsObject().Remove("history");
        earlier["article"]!.AsObject().Remove("notices");

        var read = DocumentJson.TryRead(BlobOf(earlier.ToJsonString()).Content);

        Assert.Empty(read!.History);
        Assert.True(DocumentContent.AreSame(read, DocumentJson.TryRead(BlobOf(text).Content)!));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"schemaVersion":1}""")]
    public void What_is_no_document_is_none(string text) => Assert.Null(DocumentJson.TryRead(BlobOf(text).Content));

    private static Blob BlobOf(string text) => new(BinaryData.FromBytes(Encoding.UTF8.GetBytes(text)), "1");
}
