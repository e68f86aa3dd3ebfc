using EnrichPipeline.Cli.Serving;
using EnrichPipeline.Storage.Folder;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Serving;

public sealed class SoleTurnTests
{
    [Fact]
    public async Task One_has_the_turn_and_another_takes_over_when_it_stops()
    {
        using var folder = new TemporaryFolder();
        var (first, second) = (Turn(folder), Turn(folder));

        Assert.True(await first.IsOursAsync(CancellationToken.None));
        Assert.False(await second.IsOursAsync(CancellationToken.None));
        Assert.True(await first.IsOursAsync(CancellationToken.None));

        await first.DisposeAsync();
        Assert.True(await second.IsOursAsync(CancellationToken.None));
        await second.DisposeAsync();
    }

    private static SoleTurn Turn(TemporaryFolder folder) => new("watch", new FolderLeases(folder.Path), TimeProvider.System);
}
