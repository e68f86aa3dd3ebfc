using System.Text.Json;
using Xunit;

namespace EnrichPipeline.Tests.Infrastructure;

public sealed class HostJsonTests
{
    [Fact]
    public void Docs_operating_explains_every_line_of_host_json_with_its_value()
    {
        var host = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "host.json"))).RootElement;
        var settings = Leaves("", host).ToDictionary(leaf => leaf.Path, leaf => leaf.Value);

        var explained = Documentation.Rows("operating.md")
            .Where(cells => cells.Length == 5 && settings.ContainsKey(cells[1].Trim('`')))
            .ToDictionary(cells => cells[1].Trim('`'), cells => cells[2]);

        Assert.Equal(settings, explained);
    }

    private static IEnumerable<(string Path, string Value)> Leaves(string path, JsonElement element) =>
        element.ValueKind == JsonValueKind.Object
            ? element
                .EnumerateObject()
                .SelectMany(property => Leaves(path.Length == 0 ? property.Name : $"{path}.{property.Name}", property.Value))
            : [(path, element.ValueKind == JsonValueKind.String ? element.GetString()! : element.GetRawText())];
}
