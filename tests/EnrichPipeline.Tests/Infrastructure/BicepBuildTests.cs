using System.Text.Json;
using Xunit;

namespace EnrichPipeline.Tests.Infrastructure;

[Trait("Kind", "Slow")]
public sealed class BicepBuildTests
{
    private static readonly Lazy<Bicep.Outcome> _sizes = new(() =>
        Bicep.Run("build-params", "--pattern", Bicep.PathOf("sizes/*.bicepparam"))
    );

    [BicepFact]
    public void The_template_compiles_without_a_word() => Assert.Equal("", CompiledTemplate.Words);

    [BicepFact]
    public void Every_template_lints_without_a_word()
    {
        var outcome = Bicep.Run("lint", "--pattern", Bicep.PathOf("**/*.bicep"));

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors.Trim()));
    }

    [BicepTheory]
    [InlineData("small", 512, false)]
    [InlineData("default", 2048, false)]
    [InlineData("large", 2048, true)]
    public void Each_size_fits_the_template(string size, int memory, bool isPrivate)
    {
        Assert.Equal((0, ""), (_sizes.Value.ExitCode, _sizes.Value.Errors.Trim()));

        var parameters = JsonDocument.Parse(File.ReadAllText(Bicep.PathOf($"sizes/{size}.json"))).RootElement.GetProperty("parameters");
        Assert.Equal(memory, parameters.GetProperty("instanceMemoryMB").GetProperty("value").GetInt32());
        Assert.Equal(isPrivate, parameters.GetProperty("privateNetwork").GetProperty("value").GetBoolean());
    }

    [BicepFact]
    public void What_azd_sets_are_parameters_of_the_template_and_every_one_is_described()
    {
        var declared = new CompiledTemplate().Root.GetProperty("parameters");
        var set = JsonDocument.Parse(File.ReadAllText(Bicep.PathOf("main.parameters.json"))).RootElement.GetProperty("parameters");

        Assert.All(set.EnumerateObject(), parameter => Assert.True(declared.TryGetProperty(parameter.Name, out _), parameter.Name));
        Assert.All(
            declared.EnumerateObject(),
            parameter => Assert.NotEmpty(parameter.Value.GetProperty("metadata").GetProperty("description").GetString()!)
        );
    }

    [Fact]
    public void Modules_are_short() =>
        Assert.All(Directory.GetFiles(Bicep.PathOf("modules"), "*.bicep"), file => Assert.InRange(File.ReadAllLines(file).Length, 1, 80));

    [Fact]
    public void No_module_comes_from_a_registry() =>
        Assert.All(
            Directory.GetFiles(Bicep.PathOf(""), "*.bicep", SearchOption.AllDirectories),
            file => Assert.DoesNotMatch(@"\b(br|ts)[:/]", File.ReadAllText(file)));
}
