using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using EnrichPipeline.Matching;
using EnrichPipeline.Pipeline;
using EnrichPipeline.Pipeline.Recheck;
using EnrichPipeline.Pipeline.Resolve;
using EnrichPipeline.Reports;
using EnrichPipeline.Settings;
using EnrichPipeline.Sources.CrossRef;
using EnrichPipeline.Sources.DataCite;
using EnrichPipeline.Sources.DoiOrg;
using EnrichPipeline.Sources.PubMed;
using EnrichPipeline.Storage;
using Xunit;

namespace EnrichPipeline.Tests;

/// <summary>Compares docs/settings.md with the options classes: every setting and its default.</summary>
public sealed partial class SettingsTableTests
{
    private static readonly (string Prefix, object Options)[] _sections =
    [
        ("EnrichPipeline", new EnrichPipelineOptions()),
        ("EnrichPipeline__Storage", new StorageOptions()),
        ("EnrichPipeline__Quotas__Storage", new StorageOptions()),
        ("EnrichPipeline__Matching", new MatchingOptions()),
        ("EnrichPipeline__CrossRef", new CrossRefOptions()),
        ("EnrichPipeline__PubMed", new PubMedOptions()),
        ("EnrichPipeline__DataCite", new DataCiteOptions()),
        ("EnrichPipeline__DoiOrg", new DoiOrgOptions()),
        ("EnrichPipeline__Enrichment", new EnrichmentOptions()),
        ("EnrichPipeline__Recheck", new RecheckOptions()),
        ("EnrichPipeline__Cache", new CacheOptions()),
        ("EnrichPipeline__Reports", new ReportOptions()),
    ];

    private static readonly Dictionary<string, string> _documented = File
        .ReadLines(Path.Combine(AppContext.BaseDirectory, "docs", "settings.md"))
        .Select(line => Row().Match(line))
        .Where(row => row.Success)
        .SelectMany(row => Sources(row.Groups["name"].Value).Select(name => (name, row.Groups["default"].Value.Trim(' ', '`'))))
        .ToDictionary();

    [Fact]
    public void Every_setting_is_documented_and_every_documented_setting_exists() =>
        Assert.Equal(
            Settings().Select(setting => setting.Name).Order(StringComparer.Ordinal),
            _documented.Keys.Order(StringComparer.Ordinal)
        );

    [Fact]
    public void The_documented_defaults_are_the_real_ones() =>
        Assert.All(
            Settings().Where(setting => setting.Default is not null),
            setting => Assert.Equal(setting.Default, _documented[setting.Name])
        );

    private static IEnumerable<(string Name, string? Default)> Settings() =>
        from section in _sections
        from property in section.Options.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
        select (
            $"{section.Prefix}__{property.Name}",
            Convert.ToString(property.GetValue(section.Options), CultureInfo.InvariantCulture) is { Length: > 0 } value ? value : null
        );

    private static string[] Sources(string name) =>
        name.Contains("SOURCE", StringComparison.Ordinal)
            ?
            [
                .. new[] { "CrossRef", "PubMed", "DataCite", "DoiOrg" }.Select(source =>
                    name.Replace("SOURCE", source, StringComparison.Ordinal)
                ),
            ]
            : [name];

    [GeneratedRegex(
        @"^\| `(?<name>EnrichPipeline__\w+)` \|(?<default>[^|]*)\|",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Row();
}
