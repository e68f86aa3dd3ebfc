using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using EnrichPipeline.Sandbox.Serving;

namespace EnrichPipeline.Sandbox.CrossRef;

/// <summary>What CrossRef wraps around every good answer.</summary>
internal static class Envelope
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Answer Wrap(string type, JsonObject message) => Answer.Json(Write(new JsonObject
    {
        ["status"] = "ok",
        ["message-type"] = type,
        ["message-version"] = "1.0.0",
        ["message"] = message,
    }));

    public static string Write(JsonObject body) => body.ToJsonString(Plain);
}
