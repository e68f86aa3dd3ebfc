using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace EnrichPipeline.Tests.Settings;

/// <summary>Tests the error for a wrong setting at start.</summary>
public sealed class SettingsTests
{
    [Theory]
    [InlineData("CrossRef:Rows", "0", "EnrichPipeline:CrossRef:Rows must be between 1 and 100.")]
    [InlineData("PubMed:Retries", "9", "EnrichPipeline:PubMed:Retries must be between 0 and 5.")]
    [InlineData("Matching:MatchedAt", "2", "EnrichPipeline:Matching:MatchedAt must be between 0.5 and 1.")]
    [InlineData("CrossRef:Row", "5", "EnrichPipeline:CrossRef:Row is not a setting. Did you mean EnrichPipeline:CrossRef:Rows?")]
    [InlineData("ContactMail", "x", "EnrichPipeline:ContactMail is not a setting. Did you mean EnrichPipeline:ContactEmail?")]
    [InlineData("CrosRef:Rows", "5", "EnrichPipeline:CrosRef is not a setting. Did you mean EnrichPipeline:CrossRef?")]
    [InlineData(
        "Quotas:Storage:ConnectionString",
        "x",
        "EnrichPipeline:Quotas:Storage:ConnectionString is not the connection string of a storage account with blobs and queues.")]
    public void Is_one_sentence_that_names_it(string setting, string value, string sentence) =>
        Assert.Equal([sentence], Problems((setting, value)));

    [Fact]
    public void Settings_that_are_right_pass() =>
        Assert.Empty(Problems(("crossref:rows", "5"), ("Quotas:Storage:Folder", Path.GetTempPath())));

    private static string[] Problems(params (string Setting, string Value)[] settings)
    {
        string[] sources = ["CrossRef", "PubMed", "DataCite", "DoiOrg"];
        var values = settings.Concat(sources.Select(source => ($"{source}:BaseUrl", "http://127.0.0.1:9")));
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(values.ToDictionary(value => $"EnrichPipeline:{value.Item1}", value => (string?)value.Item2))
            .Build();
        using var services = new ServiceCollection().AddEnrichPipeline(configuration).BuildServiceProvider();
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
            return [];
        }
        catch (OptionsValidationException error)
        {
            return [.. error.Failures];
        }
        catch (AggregateException errors)
        {
            return [.. errors.InnerExceptions.Cast<OptionsValidationException>().SelectMany(error => error.Failures).Distinct()];
        }
    }
}
