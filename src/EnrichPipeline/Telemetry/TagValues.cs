using System.Text.Json;

namespace EnrichPipeline.Telemetry;

/// <summary>Enumerations as documents and telemetry name them.</summary>
internal static class TagValues
{
    public static string Of<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
