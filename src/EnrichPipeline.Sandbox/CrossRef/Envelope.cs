using System.Text.Json.Nodes;
using EnrichPipeline.Sandbox.Serving;

namespace EnrichPipeline.Sandbox.CrossRef;

/// <summary>The envelope of successful CrossRef responses.</summary>
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
