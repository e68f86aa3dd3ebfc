using System.Reflection;
using EnrichPipeline.Functions;
using EnrichPipeline.Storage;
using Microsoft.Azure.Functions.Worker;
using Xunit;

namespace EnrichPipeline.Tests.Infrastructure;

[Trait("Kind", "Slow")]
public sealed class HookTests(CompiledTemplate template) : IClassFixture<CompiledTemplate>
{
    [Theory]
    [InlineData("hooks/postdeploy.sh")]
    [InlineData("hooks/postdeploy.ps1")]
    public void Events_go_to_the_function_with_the_blob_trigger_and_only_those_of_articles(string hook)
    {
        var function = typeof(PipelineFunctions).GetMethods()
            .Single(method => method.GetParameters() is [var first, ..] && first.GetCustomAttribute<BlobTriggerAttribute>() is not null)
            .GetCustomAttribute<FunctionAttribute>()!.Name;
        var script = File.ReadAllText(Bicep.PathOf(hook));

        Assert.Contains($"functionName=Host.Functions.{function}&", script, StringComparison.Ordinal);
        Assert.Contains(
            $"--subject-begins-with /blobServices/default/containers/{StorageNames.Articles}/blobs/",
            script,
            StringComparison.Ordinal
        );
    }

    [BicepTheory]
    [InlineData("hooks/postdeploy.sh")]
    [InlineData("hooks/postdeploy.ps1")]
    public void A_hook_uses_what_the_template_puts_out(string hook)
    {
        string[] outputs = [.. template.Root.GetProperty("outputs").EnumerateObject().Select(output => output.Name)];
        var script = File.ReadAllText(Bicep.PathOf(hook));

        Assert.All(outputs.Except(["STORAGE_ACCOUNT_NAME"]), name => Assert.Contains(name, script, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("hooks/postdeploy.sh")]
    [InlineData("hooks/postdeploy.ps1")]
    public void The_key_is_on_no_command_line(string hook) =>
        Assert.DoesNotMatch(@"--endpoint\s+['""]?(\$|https)", File.ReadAllText(Bicep.PathOf(hook)));
}
