using System.Text.Json;

namespace EnrichPipeline.Telemetry;

/// <summary>Converts enum members to the camel-case names used in documents and telemetry.</summary>
internal static class TagValues
{
    public static string NameOf<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
