using System.Reflection;
using Xunit;

namespace EnrichPipeline.Tests.Architecture;

/// <summary>Tests the layers of docs/architecture.md: a folder depends only on the folders below it, and never in a circle.</summary>
public class LayerTests
{
    private const string Library = LibraryCode.Library;

    [Theory]
    [InlineData("Characters")]
    [InlineData("Settings")]
    [InlineData("Telemetry")]
    [InlineData("Storage")]
    [InlineData("Model")]
    [InlineData("Reading", "Model", "Characters")]
    [InlineData("Citations", "Reading", "Model", "Characters")]
    [InlineData("Articles", "Reading", "Model", "Characters")]
    [InlineData("Matching", "Reading", "Model", "Characters")]
    [InlineData("Sources", "Reading", "Model", "Characters", "Storage", "Settings", "Telemetry")]
    [InlineData("Reports", "Model", "Characters")]
    [InlineData(
        "Pipeline", "Reports", "Sources", "Matching", "Articles", "Citations", "Reading", "Model", "Characters", "Storage", "Settings",
        "Telemetry")]
    public void A_folder_depends_only_on_folders_below_it(string folder, params string[] below) =>
        Assert.Empty(Upward(folder, below));

    /// <summary>The test of the table proves something only if dependencies are found at all. This folder has some.</summary>
    [Fact]
    public void A_dependency_that_the_table_does_not_allow_is_found() =>
        Assert.Contains(Upward("Citations", below: ["Model"]), edge => edge.Contains($"{Library}.Reading.", StringComparison.Ordinal));

    [Fact]
    public void Every_folder_of_the_library_has_a_row()
    {
        var rows = typeof(LayerTests).GetMethod(nameof(A_folder_depends_only_on_folders_below_it))!
            .GetCustomAttributes<InlineDataAttribute>()
            .Select(row => (string)row.GetData(null!).Single()[0]);

        Assert.Equal(rows.Order(), LibraryCode.Folders.Order());
    }

    [Fact]
    public void No_folders_depend_on_each_other_in_a_circle() => Assert.Empty(LibraryCode.InCircles(LibraryCode.NamespaceUses));

    [Fact]
    public void A_circle_is_found() =>
        Assert.Equal(
            ["a", "b"],
            LibraryCode.InCircles(
                new[] { ("a", "b"), ("b", "a"), ("b", "c"), ("d", "a") }.ToLookup(use => use.Item1, use => use.Item2)));

    [Fact]
    public void No_simple_type_name_stands_twice()
    {
        var twice = from type in typeof(ServiceRegistration).Assembly.GetTypes()
                    where type.DeclaringType is null && type.Namespace?.StartsWith(Library, StringComparison.Ordinal) == true
                    where !type.Name.StartsWith('<')
                    group type.FullName by type.Name.Split('`')[0] into namesakes
                    where namesakes.Select(name => name!.Split('`')[0]).Distinct().Count() > 1
                    select string.Join(", ", namesakes);

        Assert.Empty(twice);
    }

    private static IEnumerable<string> Upward(string folder, string[] below) => LibraryCode.UsesOf(folder)
        .Where(use => !below.Contains(LibraryCode.FolderOf(use.Used)))
        .Select(use => $"{use.User} uses {use.Used.FullName}")
        .Distinct();
}
