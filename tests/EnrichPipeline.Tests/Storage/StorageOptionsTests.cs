using EnrichPipeline.Storage;
using EnrichPipeline.Storage.Azure;
using EnrichPipeline.Storage.Folder;
using EnrichPipeline.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace EnrichPipeline.Tests.Storage;

public sealed class StorageOptionsTests
{
    private const string ConnectionString = "UseDevelopmentStorage=true";

    [Theory]
    [InlineData(ConnectionString, "account", "folder", typeof(AzureStorage))]
    [InlineData(null, "account", "folder", typeof(AzureStorage))]
    [InlineData("", "", "folder", typeof(FolderStorage))]
    [InlineData(null, null, null, typeof(FolderStorage))]
    public void The_most_explicit_setting_chooses_the_storage(string? connectionString, string? account, string? folder, Type expected)
    {
        using var provider = Provider(options =>
            (options.ConnectionString, options.AccountName, options.Folder) = (connectionString, account, folder));
        var storage = provider.GetRequiredService<IStorage>();
        Assert.IsType(expected, storage);
        Assert.Same(storage, provider.GetRequiredService<IStorage>());
    }

    [Fact]
    public async Task The_folder_of_the_options_is_used()
    {
        using var folder = new TemporaryFolder();
        using var provider = Provider(options => options.Folder = Path.Combine(folder.Path, "new", "one"));
        await provider.GetRequiredService<IStorage>().PrepareAsync(CancellationToken.None);
        Assert.True(Directory.Exists(Path.Combine(folder.Path, "new", "one", "articles")));
    }

    [Fact]
    public void The_default_folder_is_the_users_own() =>
        Assert.EndsWith(nameof(EnrichPipeline), StorageFolder.Of(new()), StringComparison.Ordinal);

    [Theory]
    [InlineData("nonsense")]
    [InlineData("AccountName=a;AccountKey=not base64!")]
    [InlineData("DefaultEndpointsProtocol=https;AccountKey=c2VjcmV0;EndpointSuffix=core.windows.net")]
    public void A_connection_string_that_is_none_is_refused_without_being_repeated(string connectionString)
    {
        var failure = Validate(new() { ConnectionString = connectionString }).FailureMessage;
        Assert.Contains("ConnectionString", failure, StringComparison.Ordinal);
        Assert.DoesNotContain(connectionString, failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ab")]
    [InlineData("Account")]
    [InlineData("account.blob.core.windows.net")]
    [InlineData("account\n")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void An_account_name_that_is_none_is_refused(string account) =>
        Assert.Contains("AccountName", Validate(new() { AccountName = account }).FailureMessage, StringComparison.Ordinal);

    [Fact]
    public void A_folder_that_cannot_be_is_refused()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "file");
        File.WriteAllText(file, "x");
        Assert.True(Validate(new() { Folder = file }).Failed);
        Assert.True(Validate(new() { Folder = Path.Combine(file, "below") }).Failed);
        Assert.True(Validate(new() { Folder = "a\0b" }).Failed);
        Assert.True(Validate(new() { Folder = Path.Combine(folder.Path, "not", "yet") }).Succeeded);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(ConnectionString, null)]
    [InlineData(null, "account1")]
    public void Sound_settings_pass(string? connectionString, string? account) =>
        Assert.True(Validate(new() { ConnectionString = connectionString, AccountName = account }).Succeeded);

    [Fact]
    public void Unsound_settings_stop_at_the_first_use()
    {
        using var provider = Provider(options => options.ConnectionString = "nonsense");
        Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IStorage>);
    }

    private static ValidateOptionsResult Validate(StorageOptions options) => new StorageOptionsValidator().Validate(null, options);

    private static ServiceProvider Provider(Action<StorageOptions> configure) =>
        new ServiceCollection().AddStorage().Configure(configure).BuildServiceProvider();
}
