using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Reports;
using Xunit;

namespace EnrichPipeline.Tests.Model;

/// <summary>Tests that a list that keeps its items compressed returns what was put into it.</summary>
public sealed class PackedListTests
{
    private static readonly EnrichedReference[] _kinds = [.. Tests.Reports.Documents.EveryField().References];

    public static TheoryData<int> Lengths => new(0, 1, 63, 64, 65, 1_000);

    [Theory]
    [MemberData(nameof(Lengths))]
    public void What_was_added_comes_back_in_order(int length)
    {
        EnrichedReference[] added = [.. Enumerable.Range(0, length).Select(Reference)];
        ReferenceList list = [.. added];

        Assert.Equal(length, list.Count);
        Assert.Equal(Json(added), Json([.. list]));
        Assert.Equal(Json(added), Json([.. Enumerable.Range(0, length).Select(index => list[index])]));
        Assert.Throws<ArgumentOutOfRangeException>(() => list[length]);
    }

    [Theory]
    [InlineData(new[] { 1, 2, 3 }, 3, 3)]
    [InlineData(new[] { 1, 2, 3 }, 4, null)]
    [InlineData(new[] { 1, 2, 3 }, 0, null)]
    [InlineData(new[] { 5, 1, 7 }, 1, 1)]
    [InlineData(new[] { 5, 1, 7 }, 7, 7)]
    public void A_reference_is_found_by_its_ordinal_whether_at_its_place_or_not(int[] ordinals, int ordinal, int? found)
    {
        ReferenceList list = [.. ordinals.Select(each => _kinds[0] with { Ordinal = each })];

        Assert.Equal(found, list.Find(ordinal)?.Ordinal);
    }

    [Fact]
    public void A_long_list_keeps_few_of_its_items()
    {
        ReferenceList list = [];
        var kept = AddTo(list);

        GC.Collect();
        Assert.InRange(kept.Count(item => item.IsAlive), 1, 64);
        Assert.Equal(kept.Length, list.Count);
    }

    [Fact]
    public async Task A_document_of_many_references_is_read_as_it_was_written()
    {
        var document = Many();
        using var written = new MemoryStream();
        await DocumentJson.WriteAsync(document, written, CancellationToken.None);
        Assert.Equal(DocumentJson.Bytes(document).ToArray(), written.ToArray());

        written.Position = 0;
        var read = await DocumentJson.TryReadAsync(written, CancellationToken.None);
        Assert.Equal(DocumentJson.Bytes(document).ToArray(), DocumentJson.Bytes(read!).ToArray());
    }

    [Fact]
    public async Task A_report_written_in_pieces_is_the_same()
    {
        using var written = new MemoryStream();
        await HtmlReport.WriteAsync(Many(), written, null, CancellationToken.None);

        Assert.Equal(HtmlReport.Of(Many()), System.Text.Encoding.UTF8.GetString(written.ToArray()));
    }

    [Fact]
    public void Results_come_in_any_order_and_are_found_by_their_ordinals()
    {
        int[] ordinals = [.. Enumerable.Range(1, 300).Where(ordinal => ordinal % 100 != 0)];
        var shuffled = ordinals.ToArray();
        new Random(1).Shuffle(shuffled);
        ResultList results = [];
        Parallel.ForEach(shuffled, ordinal => results.Add(Result(ordinal)));

        Assert.Equal(ordinals.Length, results.Count);
        Assert.Equal(ordinals, results.Select(result => result.Ordinal));
        Assert.All(ordinals, ordinal => Assert.Equal($"Reason {ordinal}", results.Of(ordinal).Resolution.Reason));
        Assert.All([0, 100, 200, 300, 301, 5_000], ordinal => Assert.Null(results.Find(ordinal)));
    }

    [Fact]
    public void An_ordinal_has_one_result()
    {
        ResultList results = [Result(1)];

        Assert.Throws<InvalidOperationException>(() => results.Add(Result(1)));
    }

    private static WeakReference[] AddTo(ReferenceList list) =>
        [.. Enumerable.Range(0, 1_000).Select(index =>
        {
            var reference = Reference(index);
            list.Add(reference);
            return new WeakReference(reference);
        })];

    private static EnrichedDocument Many() => Tests.Reports.Documents.Of([.. Enumerable.Range(0, 200).Select(Reference)]);

    private static EnrichedReference Reference(int index) =>
        _kinds[index % _kinds.Length] with { Ordinal = index + 1, Printed = $"Reference {index + 1} – „ö𝛼“ <b>" };

    private static ReferenceResult Result(int ordinal) => new(
        ReferenceResult.CurrentSchemaVersion, ordinal, Resolution.Failed($"Reason {ordinal}"), DateTimeOffset.UnixEpoch, null);

    private static string Json(EnrichedReference[] references) =>
        DocumentJson.Bytes(Tests.Reports.Documents.Of(references)).ToString();
}
