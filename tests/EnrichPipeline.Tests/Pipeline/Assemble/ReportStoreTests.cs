using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Assemble;
using EnrichPipeline.Reports;
using EnrichPipeline.Storage;
using EnrichPipeline.Storage.Folder;
using EnrichPipeline.Tests.Support;
using Microsoft.Extensions.Options;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Assemble;

/// <summary>Tests when the report of a document is written, left as it is, or deleted.</summary>
public sealed class ReportStoreTests : IDisposable
{
    private static readonly EnrichedDocument _document = Tests.Reports.Documents.EveryField();

    private static readonly EnrichedDocument _changed = _document with { Article = new EnrichedArticle { Title = "Another title" } };

    private readonly TemporaryFolder _folder = new();
    private readonly FolderStorage _storage;

    public ReportStoreTests()
    {
        _storage = new FolderStorage(_folder.Path, TimeProvider.System);
        _storage.PrepareAsync(CancellationToken.None).GetAwaiter().GetResult();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_page_lies_beside_its_document()
    {
        Assert.True(await TryWriteAsync(_document, null));

        Assert.Equal(
            HtmlReport.Of(_document),
            (await _storage.Enriched.ReadAsync(_document.Source.Name + ".html", CancellationToken.None))!.Content.ToString()
        );
    }

    [Fact]
    public async Task A_page_is_written_only_in_place_of_the_one_that_was_read()
    {
        await TryWriteAsync(_document, null);
        var first = await ReadAsync();
        Assert.False(await TryWriteAsync(_changed, null));
        Assert.True(await TryWriteAsync(_changed, first));
        Assert.False(await TryWriteAsync(_document with { References = [] }, first));

        Assert.Equal(HtmlReport.Of(_changed), (await ReadAsync())!.Content.ToString());
    }

    [Fact]
    public async Task A_page_that_shows_the_same_is_not_written_again()
    {
        await TryWriteAsync(_document, null);
        var first = await ReadAsync();

        Assert.True(await TryWriteAsync(_document, first));
        Assert.Equal(first!.ETag, (await ReadAsync())!.ETag);
    }

    [Fact]
    public async Task Switched_off_an_older_page_goes_with_the_next_document()
    {
        await TryWriteAsync(_document, null);

        Assert.True(await TryWriteAsync(_changed, await ReadAsync(), html: false));
        Assert.Null(await ReadAsync());
    }

    [Fact]
    public async Task Switched_off_no_page_is_written()
    {
        Assert.True(await TryWriteAsync(_document, null, html: false));
        Assert.Null(await ReadAsync());
    }

    private Task<bool> TryWriteAsync(EnrichedDocument document, Blob? existing, bool html = true) =>
        new ReportStore(_storage, Options.Create(new ReportOptions { Html = html })).TryWriteAsync(
            document,
            existing?.ETag,
            CancellationToken.None
        );

    private Task<Blob?> ReadAsync() =>
        _storage.Enriched.ReadAsync(DocumentNames.Report(_document.Source.Name), CancellationToken.None);
}
