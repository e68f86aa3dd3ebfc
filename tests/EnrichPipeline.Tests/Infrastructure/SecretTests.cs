using System.Text.Json;
using Xunit;

namespace EnrichPipeline.Tests.Infrastructure;

public sealed class SecretTests(CompiledTemplate template) : IClassFixture<CompiledTemplate>
{
    [BicepTheory]
    [InlineData("listKeys")]
    [InlineData("listAccountSas")]
    [InlineData("listServiceSas")]
    [InlineData("AccountKey=")]
    [InlineData("SharedAccessKey")]
    [InlineData("DefaultEndpointsProtocol")]
    [InlineData("InstrumentationKey")]
    public void No_key_is_listed_anywhere(string word) =>
        Assert.DoesNotContain(word, template.Text, StringComparison.OrdinalIgnoreCase);

    [BicepFact]
    public void No_output_gives_a_secret_or_a_connection_string_away()
    {
        string[] outputs = [.. template.Templates.SelectMany(Outputs)];

        Assert.NotEmpty(outputs);
        Assert.DoesNotContain(outputs, output => output.Contains("ConnectionString", StringComparison.OrdinalIgnoreCase)
            || output.Contains("list", StringComparison.Ordinal)
            || output.Contains("parameters('ncbiApiKey'), ", StringComparison.Ordinal));
    }

    [BicepFact]
    public void Secret_parameters_are_secure_at_every_level() =>
        Assert.All(
            template.Templates.SelectMany(Parameters).Where(parameter => parameter.Name is "ncbiApiKey" or "crossRefPlusToken"),
            parameter => Assert.Equal("securestring", parameter.Value.GetProperty("type").GetString(), ignoreCase: true));

    private static IEnumerable<JsonProperty> Parameters(JsonElement template) =>
        template.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateObject() : [];

    private static IEnumerable<string> Outputs(JsonElement template) =>
        template.TryGetProperty("outputs", out var outputs)
            ? outputs.EnumerateObject().Select(output => output.Value.GetProperty("value").ToString())
            : [];
}
