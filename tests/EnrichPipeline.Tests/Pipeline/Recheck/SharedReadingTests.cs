using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Recheck;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Recheck;

/// <summary>Tests which sources are asked for the records of many references.</summary>
public sealed class SharedReadingTests
{
    private readonly StubSources _sources = new();

    [Fact]
    public async Task Each_id_is_asked_once_however_many_references_have_it()
    {
        var readings = await ReadAsync(
            Of("10.5555/a", "1"),
            Of("10.5555/a", "1"),
            Of("10.5555/b", null),
            Of("10.5555/b", null),
            Of(null, "2")
        );

        Assert.Equal(["CrossRef 10.5555/a", "CrossRef 10.5555/b", "PubMed 1", "PubMed 10.5555/b", "PubMed 2"], _sources.Asked);
        Assert.Equal((2, 2, 1), (readings.Works.Count, readings.Records.Count, readings.RecordsByDoi.Count));
        Assert.Equal(Doi.Parse("10.5555/b"), readings.Works[Doi.Parse("10.5555/b")].Value!.Doi);
        Assert.Equal(Pmid.Parse("2"), readings.Records[Pmid.Parse("2")].Value!.Pmid);
    }

    [Fact]
    public async Task What_is_left_out_at_this_look_is_not_asked()
    {
        await ReadAsync(Of("10.5555/a", null, looks: 2, mark: ReferenceRecheckState.None));

        Assert.Empty(_sources.Asked);
    }

    private Task<FetchedRecords> ReadAsync(params RecheckTarget[] target) =>
        new RecordFetcher(_sources, _sources).FetchAsync(target, CancellationToken.None);

    private static RecheckTarget Of(string? doi, string? pmid, int looks = 0, string? mark = null) =>
        new(
            new ReferenceRecheckState(1, Verdict.Matched, looks, null, CrossRef: mark),
            doi is null ? null : Doi.Parse(doi),
            pmid is null ? null : Pmid.Parse(pmid),
            null,
            []
        );
}
