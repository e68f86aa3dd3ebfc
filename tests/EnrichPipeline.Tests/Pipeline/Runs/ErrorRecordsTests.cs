using EnrichPipeline.Model.Documents;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Runs;

/// <summary>Tests error records. Earlier versions wrote the document of "a.error" under the name of the error record of "a".</summary>
public sealed class ErrorRecordsTests : IDisposable
{
    private readonly SteppedPipeline _step = new();

    public void Dispose() => _step.Dispose();

    [Fact]
    public async Task A_document_under_its_earlier_name_is_read()
    {
        var document = await WriteEarlierAsync("a.error");

        Assert.Equal(document, await TextAsync("a.error"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_survives_the_error_record_of_the_other_article(bool isWritten)
    {
        var document = await WriteEarlierAsync("a.error");

        if (isWritten)
            await _step.Runs.WriteErrorAsync(new ErrorRecord(1, "a", null, "Empty.", SteppedPipeline.Start), CancellationToken.None);
        else
            await _step.Runs.ClearErrorAsync("a", CancellationToken.None);

        Assert.Equal(document, await TextAsync("a.error"));
        Assert.Equal(isWritten, await _step.Storage.Enriched.ExistsAsync("a.error.json", CancellationToken.None));
    }

    [Fact]
    public async Task The_error_record_of_another_article_is_no_document()
    {
        await _step.Runs.WriteErrorAsync(new ErrorRecord(1, "a", null, "Empty.", SteppedPipeline.Start), CancellationToken.None);

        Assert.Null(await _step.Runs.DocumentAsync("a.error", CancellationToken.None));
        Assert.True(await _step.Storage.Enriched.ExistsAsync("a.error.json", CancellationToken.None));
    }

    private async Task<string?> TextAsync(string article) =>
        (await _step.Runs.DocumentAsync(article, CancellationToken.None))?.Document is { } document
            ? DocumentJson.Bytes(document).ToString()
            : null;

    private async Task<string> WriteEarlierAsync(string article)
    {
        var document = Reports.Documents.EveryField();
        var bytes = DocumentJson.Bytes(document with { Source = document.Source with { Name = article } });
        await _step.Storage.Enriched.WriteAsync($"{article}.json", bytes.ToMemory(), CancellationToken.None);
        return bytes.ToString();
    }
}
