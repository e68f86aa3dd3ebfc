using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using EnrichPipeline.Pipeline.Http;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Http;

/// <summary>Tests what a refused caller is told, and how much of the request is read.</summary>
public sealed class ReferencesRequestTests
{
    [Fact]
    public async Task A_request_gives_its_references_in_order()
    {
        var (references, refusal) = await ReadAsync(Body("one", "", "Größe"));

        Assert.Equal(["one", "", "Größe"], references!);
        Assert.Null(refusal);
    }

    [Theory]
    [InlineData("not JSON", "The body is not JSON of the form {\"references\": [\"...\", \"...\"]}.")]
    [InlineData("""{"references":["\udc00"]}""", "The body is not JSON of the form {\"references\": [\"...\", \"...\"]}.")]
    [InlineData("{}", "\"references\" must be a list of one or more strings.")]
    [InlineData("""{"references":[]}""", "\"references\" must be a list of one or more strings.")]
    [InlineData("""{"references":["one",null]}""", "\"references\" must be a list of one or more strings.")]
    public async Task What_is_no_list_of_strings_is_told_apart(string body, string problem) =>
        Assert.Equal((400, problem), await RefusalAsync(Encoding.UTF8.GetBytes(body)));

    [Fact]
    public async Task Too_many_references_are_told_how_many_are_taken() =>
        Assert.Equal((413, "There are more than 200 references."), await RefusalAsync(Body([.. Enumerable.Repeat("one", 201)])));

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public async Task One_reference_too_long_refuses_all_and_is_told_how_long_it_may_be(int place)
    {
        string[] references = ["one", "two"];
        references[place] = new string('ö', (ReferencesRequest.LongestReference / 2) + 1);

        Assert.Equal((413, "A reference is longer than 65536 bytes."), await RefusalAsync(Body(references)));
    }

    [Fact]
    public async Task A_reference_of_the_greatest_length_in_bytes_is_taken() =>
        Assert.Null((await ReadAsync(Body("one", new string('ö', ReferencesRequest.LongestReference / 2)))).Refusal);

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "The body is larger than 13107200 bytes.")]
    public async Task A_body_is_read_up_to_the_greatest_size(int more, string? problem)
    {
        var body = new byte[ReferencesRequest.LargestBody + more];
        body.AsSpan().Fill((byte)' ');
        Body("one").CopyTo(body, 0);

        Assert.Equal(problem is null ? null : (413, problem), await RefusalAsync(body));
    }

    private static byte[] Body(params string[] references) => JsonSerializer.SerializeToUtf8Bytes(new { references });

    private static async Task<ReferencesRequest.Outcome> ReadAsync(byte[] request)
    {
        using var body = new MemoryStream(request);
        return await ReferencesRequest.ReadAsync(body, CancellationToken.None);
    }

    private static async Task<(int Status, string Problem)?> RefusalAsync(byte[] request) =>
        (await ReadAsync(request)).Refusal is { } refusal
            ? (refusal.StatusCode, JsonNode.Parse(refusal.Json)!["problem"]!.GetValue<string>())
            : null;
}
