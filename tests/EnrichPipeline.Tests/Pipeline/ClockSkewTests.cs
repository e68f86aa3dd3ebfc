using System.Text;
using System.Text.Json;
using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Storage;
using EnrichPipeline.Tests.Sandbox;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline;

/// <summary>
/// Tests processes on one folder whose clocks differ by minutes. A message that one of them hides may be visible to the other at once.
/// </summary>
public sealed class ClockSkewTests(SandboxFixture sandbox) : IClassFixture<SandboxFixture>, IDisposable
{
    private static readonly byte[] _article = Encoding.UTF8.GetBytes(
        """
        A short review

        References

        1. List A, Kurtin S, Roe D, et al.: Efficacy of lenalidomide in myelodysplastic syndromes. N Engl J Med 2005, 352:549–557.
        2. Norby K: Vascular endothelial growth factor and de novo mammalian angiogensis. Microvasc Res 1996, 51:154–163.
        3. Nobody AB: A work of which no catalogue has ever heard. Zebra J 2011, 4:17–99.
        """);

    private readonly DateTimeOffset _now = new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(7)]
    [InlineData(-7)]
    public async Task Two_processes_minutes_apart_finish_every_article_with_each_reference_once(int minutesAhead)
    {
        var slow = new ShiftedClock(_now);
        await using var one = await StartAsync(slow);
        await using var other = await StartAsync(new ShiftedClock(_now + TimeSpan.FromMinutes(minutesAhead)));
        string[] names = [.. Enumerable.Range(0, 6).Select(number => $"a{number}.txt")];
        foreach (var name in names)
        {
            await one.DropAsync(name, _article);
            // Both processes are told of the article.
            await Task.WhenAll(one.IngestAsync(name), other.IngestAsync(name));
        }

        using var patience = new CancellationTokenSource(Patience.Limit);
        while (!await DoneAsync(one, names))
        {
            await Task.WhenAll(one.WorkOnceAsync(patience.Token), other.WorkOnceAsync(patience.Token));
            // A message from the process that is ahead becomes visible to the other only when the other's clock reaches its time.
            slow.Advance(TimeSpan.FromSeconds(5));
        }

        foreach (var name in names)
        {
            var document = JsonSerializer.Deserialize((await one.DocumentAsync(name))!, DocumentJson.Written.EnrichedDocument)!;
            Assert.Equal(DocumentStatus.Complete, document.Status);
            Assert.Equal([1, 2, 3], document.References.Select(reference => reference.Ordinal));
            Assert.Equal([Verdict.Matched, Verdict.Matched, Verdict.NotFound], document.References.Select(reference => reference.Verdict));
        }
    }

    private Task<TestPipeline> StartAsync(ShiftedClock clock) =>
        TestPipeline.StartAsync(sandbox.Server, (nameof(StorageOptions.Folder), _folder.Path), time: clock);

    private static async Task<bool> DoneAsync(TestPipeline pipeline, string[] names)
    {
        foreach (var name in names)
        {
            if (await pipeline.DocumentAsync(name) is null)
                return false;
        }
        return await pipeline.Storage.References.CountAsync(CancellationToken.None) == 0
            && await pipeline.Storage.Assemblies.CountAsync(CancellationToken.None) == 0;
    }
}
