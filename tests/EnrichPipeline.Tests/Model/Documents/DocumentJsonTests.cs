using System.Text.Json.Nodes;
using EnrichPipeline.Model.Documents;
using Xunit;

namespace EnrichPipeline.Tests.Model.Documents;

/// <summary>Tests the bytes that other programs read, and which bytes are recognised as a document of this project.</summary>
public sealed class DocumentJsonTests
{
    [Fact]
    public void The_bytes_of_an_error_record_are_pinned() =>
        Assert.Equal(
            """
            {
              "schemaVersion": 1,
              "name": "reviews/Größe \u003Cb\u003E.txt",
              "version": null,
              "problem": "There are no references in it.",
              "at": "2026-11-01T12:00:00+00:00"
            }
            """.ReplaceLineEndings("\n"),
            DocumentJson
                .Bytes(
                    new ErrorRecord(
                        1,
                        "reviews/Größe <b>.txt",
                        null,
                        "There are no references in it.",
                        new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero)
                    )
                )
                .ToString()
        );

    [Fact]
    public void A_document_comes_back_as_it_was_written()
    {
        var bytes = DocumentJson.Bytes(Reports.Documents.EveryField());

        Assert.Equal(bytes.ToString(), DocumentJson.Bytes(DocumentJson.TryRead(bytes)!).ToString());
    }

    [Fact]
    public void Where_no_blob_is_there_is_no_document() => Assert.Null(DocumentJson.TryRead(null));

    [Theory]
    [InlineData("doi", "no DOI")]
    [InlineData("verdict", "perhaps")]
    [InlineData("confidence", "high")]
    [InlineData("printed", null)]
    [InlineData("notices", null)]
    public void A_document_with_a_field_that_is_none_of_ours_is_none(string field, string? value)
    {
        var document = JsonNode.Parse(DocumentJson.Bytes(Reports.Documents.EveryField()))!;
        document["references"]![0]![field] = value;

        Assert.Null(DocumentJson.TryRead(BinaryData.FromString(document.ToJsonString())));
    }

    [Fact]
    public void A_document_of_before_there_were_notices_and_histories_has_none()
    {
        var earlier = JsonNode.Parse(DocumentJson.Bytes(Reports.Documents.EveryField()))!;
        earlier.AsObject().Remove("history");
        earlier["article"]!.AsObject().Remove("notices");

        var read = DocumentJson.TryRead(BinaryData.FromString(earlier.ToJsonString()))!;

        Assert.Empty(read.History);
        Assert.Empty(read.Article.Notices);
    }
}
