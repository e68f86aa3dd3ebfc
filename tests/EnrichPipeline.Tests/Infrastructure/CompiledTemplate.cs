using System.Text.Json;

namespace EnrichPipeline.Tests.Infrastructure;

/// <summary>infra/main.bicep as ARM JSON, compiled once, with the resources of nested deployments.</summary>
public sealed class CompiledTemplate
{
    private static readonly Lazy<Bicep.Outcome> _build = new(() => Bicep.Run("build", Bicep.PathOf("main.bicep"), "--stdout"));

    public CompiledTemplate()
    {
        Text = Bicep.WhyMissing is null ? Compiled : """{"resources":{}}""";
        Root = JsonDocument.Parse(Text).RootElement;
        Resources = [.. ResourcesOf(Root)];
    }

    /// <summary>The messages of the compiler; there should be none.</summary>
    internal static string Words => _build.Value.Errors.Trim();

    public string Text { get; }

    public JsonElement Root { get; }

    /// <summary>The resources that are created, without those that are only referred to.</summary>
    public IReadOnlyList<ArmResource> Resources { get; }

    public IEnumerable<ArmResource> OfType(string type) => Resources.Where(resource => resource.Type == type);

    /// <summary>The settings of the function app by name. A value is an ARM expression or a literal.</summary>
    public IReadOnlyDictionary<string, string> Settings =>
        OfType("Microsoft.Web/sites/config").Single().Properties.EnumerateObject()
            .ToDictionary(setting => setting.Name, setting => setting.Value.GetString()!);

    /// <summary>The main template and all nested ones, each with its variables and outputs.</summary>
    public IEnumerable<JsonElement> Templates =>
        Resources
            .Where(resource => resource.IsDeployment)
            .Select(deployment => deployment.Properties.GetProperty("template"))
            .Prepend(Root);

    private static string Compiled =>
        _build.Value.ExitCode == 0
            ? _build.Value.Output
            : throw new InvalidOperationException("infra/main.bicep does not compile: " + Words);

    private static IEnumerable<ArmResource> ResourcesOf(JsonElement template)
    {
        var resources = template.GetProperty("resources");
        var elements = resources.ValueKind == JsonValueKind.Array
            ? resources.EnumerateArray()
            : resources.EnumerateObject().Select(property => property.Value);
        foreach (var resource in elements.Where(IsCreated).Select(element => new ArmResource(element, template)))
        {
            yield return resource;
            foreach (var nested in resource.IsDeployment ? ResourcesOf(resource.Properties.GetProperty("template")) : [])
                yield return nested;
        }
    }

    private static bool IsCreated(JsonElement resource) => !resource.TryGetProperty("existing", out var existing) || !existing.GetBoolean();
}

/// <summary>One resource and the template that contains it.</summary>
public sealed record ArmResource(JsonElement Element, JsonElement Template)
{
    public string Type => Element.GetProperty("type").GetString()!;

    public string Name => Element.GetProperty("name").GetString()!;

    public string Scope => Element.GetProperty("scope").GetString()!;

    public JsonElement Properties => Element.GetProperty("properties");

    public bool IsDeployment => Type == "Microsoft.Resources/deployments";

    /// <summary>Returns a variable of the template whose value is a list of strings.</summary>
    public string[] Names(string variable) =>
        [.. Template.GetProperty("variables").GetProperty(variable).EnumerateArray().Select(name => name.GetString()!)];
}
