using EnrichPipeline.Cli.Serving;
using EnrichPipeline.Storage.Folder;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Serving;

public sealed class SoleWatchTests
{
    [Fact]
    public async Task One_watches_and_another_takes_over_when_it_stops()
    {
        using var folder = new TemporaryFolder();
        var (first, second) = (Watch(folder), Watch(folder));

        Assert.True(await first.IsOursAsync(CancellationToken.None));
        Assert.False(await second.IsOursAsync(CancellationToken.None));
        Assert.True(await first.IsOursAsync(CancellationToken.None));

        await first.DisposeAsync();
        Assert.True(await second.IsOursAsync(CancellationToken.None));
        await second.DisposeAsync();
    }

    private static SoleWatch Watch(TemporaryFolder folder) => new(new FolderLeases(folder.Path), TimeProvider.System);
}
