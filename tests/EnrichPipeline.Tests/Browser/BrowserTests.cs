using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Browser;

/// <summary>Tests the report and the local page of serve in a real browser, end to end.</summary>
[Trait("Kind", "Slow")]
public sealed class BrowserTests
{
    [BrowserTheory]
    [InlineData("check.js")]
    [InlineData("serve.js")]
    public async Task A_person_can_use_it(string script)
    {
        var said = await Programs.RunAsync("node", [Path.Combine(Programs.BrowserFolder, script)], settings: new()
        {
            ["DOTNET"] = Environment.ProcessPath,
            ["ENRICH"] = Path.Combine(AppContext.BaseDirectory, "enrich.dll"),
        });

        Assert.EndsWith("All well.\n", said, StringComparison.Ordinal);
    }
}

/// <summary>A theory that needs Chromium. It is skipped, with the reason, if there is none.</summary>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    private static readonly string[] _usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    public BrowserTheoryAttribute() => Skip = (Environment.GetEnvironmentVariable("CHROMIUM") ?? _usual.FirstOrDefault(File.Exists)) is null
        ? "No Chromium here: apt-get install chromium, or name one in CHROMIUM."
        : null;
}
