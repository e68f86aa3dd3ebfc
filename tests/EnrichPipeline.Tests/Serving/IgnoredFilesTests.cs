using EnrichPipeline.Tests.Cli;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Serving;

public sealed class IgnoredFilesTests
{
    [Fact]
    public async Task A_file_whose_name_cannot_be_stored_is_logged_and_in_the_status()
    {
        // Windows itself refuses such names.
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder();
        var articles = Directory.CreateDirectory(Path.Combine(folder.Path, "articles"));
        await File.WriteAllTextAsync(Path.Combine(articles.FullName, "back\\slash.txt"), Texts.Article);
        await File.WriteAllTextAsync(Path.Combine(articles.FullName, ".hidden.txt"), Texts.Article);
        using var serve = new RunningServe(folder.Path);

        await serve.SaysAsync("back\\slash.txt");
        await serve.StopAsync();
        var status = await Enrich.RunAsync(folder.Path, "status", "--folder", folder.Path);

        Assert.Contains("must not contain a backslash", serve.Written);
        Assert.Contains(status.Lines, line => line.Contains("back\\slash.txt") && line.Contains("ignored"));
        Assert.Contains(status.Lines, line => line.Contains(".hidden.txt") && line.Contains("ignored"));
    }
}
