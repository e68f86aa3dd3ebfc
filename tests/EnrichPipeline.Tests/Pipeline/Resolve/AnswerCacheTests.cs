using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Resolve;
using EnrichPipeline.Storage;
using EnrichPipeline.Storage.Folder;
using EnrichPipeline.Tests.Support;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Resolve;

/// <summary>Tests what is kept of an answer in the process and in storage, and that a failure of the cache does no harm.</summary>
public sealed class AnswerCacheTests : IDisposable
{
    private static readonly AnswerCacheKey _key = new(new string('a', 64), new string('b', 64));

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new();
    private readonly List<AnswerCache> _stores = [];

    private FolderStorage Storage => new FolderStorage(_folder.Path, _time);

    private CachedAnswer Answer =>
        new(CachedAnswer.CurrentSchemaVersion, _key.Question, _key.Text, _time.GetUtcNow(), Verdict.NotFound, []);

    private int Size => AnswerJson.Bytes(Answer).Length;

    public void Dispose()
    {
        _stores.ForEach(store => store.Dispose());
        _folder.Dispose();
    }

    [Fact]
    public async Task Another_process_recalls_what_one_remembered_though_nobody_prepared_the_storage()
    {
        await SetAsync(Store());

        Assert.Equivalent(Answer, await GetAsync(Store()), strict: true);
    }

    [Fact]
    public async Task What_was_never_answered_is_not_known() => Assert.Null(await GetAsync(Store()));

    [Fact]
    public async Task The_process_that_remembered_needs_no_storage_to_recall()
    {
        var store = Store();
        await SetAsync(store);
        await ForgetAsync();

        Assert.Equivalent(Answer, await GetAsync(store), strict: true);
    }

    [Fact]
    public async Task The_process_that_recalled_needs_no_storage_to_recall_again()
    {
        await SetAsync(Store());
        var store = Store();
        await GetAsync(store);
        await ForgetAsync();

        Assert.NotNull(await GetAsync(store));
    }

    [Fact]
    public async Task Without_memory_nothing_is_kept_in_the_process()
    {
        var store = Store(options => options.InMemory = 0);
        await SetAsync(store);
        Assert.NotNull(await GetAsync(store));
        await ForgetAsync();

        Assert.Null(await GetAsync(store));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, false)]
    public async Task Only_what_is_no_larger_than_the_largest_entry_is_remembered(int more, bool known)
    {
        var store = Store(options => options.LargestEntry = Size + more);
        await SetAsync(store);

        Assert.Equal(known, await GetAsync(store) is not null);
        Assert.Equal(known, await GetAsync(Store()) is not null);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, false)]
    public async Task Only_what_is_no_larger_than_the_largest_entry_is_recalled(int more, bool known)
    {
        await SetAsync(Store());

        Assert.Equal(known, await GetAsync(Store(options => options.LargestEntry = Size + more)) is not null);
    }

    [Theory]
    [InlineData("2.23:59:59", true)]
    [InlineData("3.00:00:00", false)]
    public async Task Neither_process_nor_storage_gives_out_what_is_too_old(string age, bool known)
    {
        var store = Store();
        await SetAsync(store);
        _time.Advance(TimeSpan.Parse(age, null));

        Assert.Equal(known, await GetAsync(store) is not null);
        Assert.Equal(known, await GetAsync(Store()) is not null);
    }

    [Fact]
    public async Task An_entry_of_another_question_is_no_answer()
    {
        await SetAsync(Store());
        await Storage.Runs.WriteAsync(Other.BlobName, AnswerJson.Bytes(Answer), CancellationToken.None);

        Assert.Null(await Store().GetAsync(Other, CancellationToken.None));
    }

    [Fact]
    public async Task A_failing_cache_storage_does_not_stop_resolution()
    {
        var store = Store(storage: new MortalStorage(Storage, writes: 0));
        await SetAsync(store);

        Assert.NotNull(await GetAsync(store));
        Assert.Null(await store.GetAsync(Other, CancellationToken.None));
    }

    [Fact]
    public async Task A_storage_that_fails_is_told_of_in_the_log()
    {
        using var log = new WholeLog();
        using var logging = new LoggerFactory([log]);
        var store = Store(storage: new MortalStorage(Storage, writes: 0), logger: logging.CreateLogger<AnswerCache>());

        await SetAsync(store);
        Assert.Contains("could not be cached (KilledException)", log.Text, StringComparison.Ordinal);
        await store.GetAsync(Other, CancellationToken.None);
        Assert.Contains("could not be read (KilledException)", log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_gives_up_is_not_kept_waiting()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store().SetAsync(_key, Answer, gone.Token));
    }

    private static AnswerCacheKey Other => new(new string('c', 64), _key.Text);

    private static Task<CachedAnswer?> GetAsync(AnswerCache store) => store.GetAsync(_key, CancellationToken.None);

    private Task SetAsync(AnswerCache store) => store.SetAsync(_key, Answer, CancellationToken.None);

    private Task ForgetAsync() => Storage.Runs.DeleteAsync(_key.BlobName, CancellationToken.None);

    private AnswerCache Store(Action<CacheOptions>? configure = null, IStorage? storage = null, ILogger<AnswerCache>? logger = null)
    {
        var options = new CacheOptions();
        configure?.Invoke(options);
        var store = new AnswerCache(storage ?? Storage, Options.Create(options), _time, logger ?? NullLogger<AnswerCache>.Instance);
        _stores.Add(store);
        return store;
    }
}
