using System.Text;
using System.Text.Json;
using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Resolve;
using EnrichPipeline.Sandbox.Faults;
using EnrichPipeline.Storage;
using EnrichPipeline.Tests.Sandbox;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline;

/// <summary>
/// Tests every way in which one or both services fail, through the whole pipeline: the verdict is never "not found", and nothing wrong is
/// cached.
/// </summary>
[Trait("Kind", "Slow")]
public sealed class FaultTableTests(SandboxFixture sandbox) : IClassFixture<SandboxFixture>, IDisposable
{
    private const string Name = "a.txt";

    private static readonly byte[] _article = Encoding.UTF8.GetBytes(
        """
        A short review

        References

        1. List A, Kurtin S, Roe D, et al.: Efficacy of lenalidomide in myelodysplastic syndromes. N Engl J Med 2005, 352:549–557.
        2. Norby K: Vascular endothelial growth factor and de novo mammalian angiogensis. Microvasc Res 1996, 51:154–163.
           doi:10.1006/mvre.1996.0017
        3. Nobody AB: A work of which no catalogue has ever heard. Zebra J 2011, 4:17–99.
        """);

    /// <summary>The DOIs of the three references if the services answer.</summary>
    private static readonly string?[] _dois = ["10.1056/nejmoa041668", "10.1006/mvre.1996.0017", null];

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string> Faults =>
        Rows(fault => fault is not (Fault.RepeatedItems or Fault.MissingItems or Fault.ForeignIds));

    public static TheoryData<string, string> SpoiltLists =>
        Rows(fault => fault is Fault.RepeatedItems or Fault.MissingItems or Fault.ForeignIds);

    public void Dispose()
    {
        sandbox.Server.InjectOnly(null);
        _folder.Dispose();
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_is_deferred_and_never_not_found(string fault, string quotas)
    {
        var (document, deferred, remembered) = await EnrichAsync(fault, quotas);

        Assert.All(document.References.Zip(_dois), pair => RightOrUnavailable(pair.First, pair.Second));
        Assert.Equal(Verdict.Unavailable, document.References[2].Verdict);
        Assert.Equal(DocumentStatus.Partial, document.Status);
        if (quotas.Length == 0)
            Assert.All(document.References, reference => Assert.Equal(Verdict.Unavailable, reference.Verdict));
        var unavailable = document.References.Count(reference => reference.Verdict == Verdict.Unavailable);
        Assert.InRange(deferred, unavailable, document.References.Count);
        Assert.InRange(remembered, 0, document.References.Count - deferred);
    }

    [Theory]
    [MemberData(nameof(SpoiltLists))]
    public async Task Lists_with_repeated_missing_or_foreign_items_give_right_ids_or_none(string fault, string quotas)
    {
        var (document, _, _) = await EnrichAsync(fault, quotas);

        Assert.All(document.References.Take(2).Zip(_dois), pair => RightOrUnavailable(pair.First, pair.Second));
        Assert.True(document.References[2] is { Doi: null, Pmid: null, Verdict: Verdict.NotFound or Verdict.Unavailable });
    }

    private static TheoryData<string, string> Rows(Func<Fault, bool> wanted)
    {
        var rows = new TheoryData<string, string>();
        foreach (var fault in Enum.GetValues<Fault>().Where(wanted))
        {
            foreach (var quotas in new[] { "", "crossref", "ncbi" })
                rows.Add(fault.ToString(), quotas);
        }
        return rows;
    }

    private static void RightOrUnavailable(EnrichedReference reference, string? doi)
    {
        if (reference.Verdict == Verdict.Unavailable)
            Assert.Null(reference.Doi);
        else
            Assert.Equal((Verdict.Matched, doi), (reference.Verdict, reference.Doi?.Value));
    }

    private async Task<(EnrichedDocument Document, int Deferred, int Remembered)> EnrichAsync(string fault, string quotas)
    {
        await using var pipeline = await TestPipeline.StartAsync(
            sandbox.Server,
            (nameof(StorageOptions.Folder), _folder.Path),
            Settings(Enum.Parse<Fault>(fault))
        );
        sandbox.Server.InjectOnly(Enum.Parse<Fault>(fault), quotas);
        var document = JsonSerializer.Deserialize(await pipeline.EnrichAsync(Name, _article), DocumentJson.Written.EnrichedDocument)!;
        var remembered = await pipeline.Storage.Runs.ListAsync(AnswerCacheKey.Prefix, CancellationToken.None).CountAsync();
        return (document, await pipeline.Storage.References.CountAsync(CancellationToken.None), remembered);
    }

    private static Dictionary<string, string> Settings(Fault fault)
    {
        var isSlow = fault is Fault.Hang or Fault.SlowDrip;
        var retries = isSlow || fault is Fault.TooMany or Fault.TooManyWithRetryAfter ? "0" : "1";
        var settings = new Dictionary<string, string>
        {
            ["Enrichment:MostAttempts"] = "1",
            ["Enrichment:FirstDelay"] = "01:00:00",
        };
        foreach (var source in new[] { "CrossRef", "PubMed" })
        {
            settings[source + ":AttemptTimeout"] = isSlow ? "00:00:00.2" : "00:01:00";
            settings[source + ":MaxResponseBytes"] = "1000000";
            settings[source + ":Retries"] = retries;
        }
        return settings;
    }
}
