using EnrichPipeline.Settings;
using EnrichPipeline.Sources.CrossRef;
using EnrichPipeline.Sources.PubMed;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace EnrichPipeline.Tests.Sources;

public sealed class SourceSettingsTests
{
    [Theory]
    [InlineData(null, "set EnrichPipeline:ContactEmail")]
    [InlineData("  ", "set EnrichPipeline:ContactEmail")]
    [InlineData("you@example.com", "placeholder")]
    [InlineData("you@mail.EXAMPLE.org", "placeholder")]
    [InlineData("me@localhost", "placeholder")]
    [InlineData("me@host.invalid", "placeholder")]
    [InlineData("me@host.test", "placeholder")]
    [InlineData("nobody", "not an e-mail address")]
    [InlineData("a@b@c.org", "not an e-mail address")]
    [InlineData("Someone <a@b.org>", "not an e-mail address")]
    [InlineData("a@b.org\r\nX-Evil: 1", "not an e-mail address")]
    [InlineData("a@b.org\n", "not an e-mail address")]
    [InlineData("ä@b.org", "not an e-mail address")]
    public void The_public_services_need_an_address_where_someone_reads_mail(string? email, string reason)
    {
        var crossRef = Assert.Throws<OptionsValidationException>(() => Options<CrossRefOptions>(email));
        var pubMed = Assert.Throws<OptionsValidationException>(() => Options<PubMedOptions>(email));
        Assert.Contains(reason, Assert.Single(crossRef.Failures), StringComparison.Ordinal);
        Assert.Contains(reason, Assert.Single(pubMed.Failures), StringComparison.Ordinal);
        Assert.DoesNotContain("Evil", crossRef.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_defaults_are_the_public_limits_and_pass_with_an_address()
    {
        var crossRef = Options<CrossRefOptions>(SourcesUnderTest.Email);
        Assert.Equal(
            (3, 3, 10, 3),
            (crossRef.ListRequestsPerSecond, crossRef.ListConcurrency, crossRef.SingleRequestsPerSecond, crossRef.SingleConcurrency)
        );
        Assert.Equal(3, Options<PubMedOptions>(SourcesUnderTest.Email).EffectiveRequestsPerSecond);
        Assert.Equal(10, Options<PubMedOptions>(SourcesUnderTest.Email, options => options.ApiKey = "key").EffectiveRequestsPerSecond);
    }

    public static TheoryData<Action<CrossRefOptions>, bool> CrossRefLimits =>
        new()
        {
            { options => options.ListRequestsPerSecond = 4, false },
            { options => options.ListConcurrency = 4, false },
            { options => options.SingleRequestsPerSecond = 11, false },
            { options => options.SingleConcurrency = 4, false },
            {
                options =>
                {
                    options.ListRequestsPerSecond = 4;
                    options.BaseUrl = "https://API.CrossRef.org./v1";
                },
                false
            },
            {
                options =>
                {
                    options.ListRequestsPerSecond = 150;
                    options.ListConcurrency = 10;
                    options.PlusToken = "key";
                },
                true
            },
            {
                options =>
                {
                    options.ListRequestsPerSecond = 151;
                    options.PlusToken = "key";
                },
                false
            },
            {
                options =>
                {
                    options.ListRequestsPerSecond = 1000;
                    options.ListConcurrency = 100;
                    options.BaseUrl = "http://127.0.0.1:5000";
                },
                true
            },
            { options => options.BaseUrl = "http://api.crossref.org", false },
            { options => options.BaseUrl = "ftp://host/", false },
            { options => options.BaseUrl = "not an address", false },
            { options => options.BaseUrl = "https://user:secret@host/", false },
            { options => options.BaseUrl = "", false },
            { options => options.PlusToken = "a\r\nb", false },
            { options => options.PlusToken = "Bearer x", false },
            { options => options.Rows = 0, false },
            { options => options.Retries = 6, false },
            { options => options.AttemptTimeout = TimeSpan.Zero, false },
            { options => options.MaxResponseBytes = 0, false },
        };

    [Theory]
    [MemberData(nameof(CrossRefLimits))]
    public void CrossRef_settings_keep_its_public_limits(Action<CrossRefOptions> change, bool valid) =>
        Assert.Equal(valid, Passes(change));

    public static TheoryData<Action<PubMedOptions>, bool> PubMedLimits =>
        new()
        {
            { options => options.RequestsPerSecond = 4, false },
            { options => options.Concurrency = 4, false },
            {
                options =>
                {
                    options.RequestsPerSecond = 10;
                    options.ApiKey = "key";
                },
                true
            },
            {
                options =>
                {
                    options.RequestsPerSecond = 11;
                    options.ApiKey = "key";
                },
                false
            },
            {
                options =>
                {
                    options.RequestsPerSecond = 500;
                    options.Concurrency = 50;
                    options.BaseUrl = "http://localhost:9/entrez/eutils";
                },
                true
            },
            { options => options.ApiKey = "key\n&email=x", false },
            { options => options.CitationsPerCall = 101, false },
        };

    [Theory]
    [MemberData(nameof(PubMedLimits))]
    public void PubMed_settings_keep_its_public_limits(Action<PubMedOptions> change, bool valid) =>
        Assert.Equal(valid, Passes(change));

    [Fact]
    public void Elsewhere_no_address_is_needed()
    {
        Assert.NotNull(Options<CrossRefOptions>(null, options => options.BaseUrl = "http://localhost:1"));
        Assert.NotNull(Options<PubMedOptions>("me@localhost", options => options.BaseUrl = "http://localhost:1"));
    }

    private static bool Passes<TOptions>(Action<TOptions> change) where TOptions : class
    {
        try
        {
            return Options(SourcesUnderTest.Email, change) is not null;
        }
        catch (OptionsValidationException)
        {
            return false;
        }
    }

    private static TOptions Options<TOptions>(string? email, Action<TOptions>? change = null) where TOptions : class
    {
        var services = new ServiceCollection().AddSources();
        services.Configure<EnrichPipelineOptions>(options => options.ContactEmail = email);
        if (change is not null)
            services.Configure(change);
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptions<TOptions>>().Value;
    }
}
