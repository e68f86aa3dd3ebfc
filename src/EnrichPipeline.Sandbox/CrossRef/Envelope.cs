using System.Text.Json.Nodes;
using EnrichPipeline.Sandbox.Serving;

namespace EnrichPipeline.Sandbox.CrossRef;

/// <summary>What CrossRef wraps around every good answer.</summary>
internal static class Envelope
{
    public static Answer Wrap(string type, JsonObject message) => Answer.Json(new JsonObject
    {
        ["status"] = "ok",
        ["message-type"] = type,
        ["message-version"] = "1.0.0",
        ["message"] = message,
    });
}
