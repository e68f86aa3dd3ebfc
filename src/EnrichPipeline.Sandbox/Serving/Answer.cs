using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EnrichPipeline.Sandbox.Serving;

/// <summary>A response to a request.</summary>
internal sealed record Answer(int Status, string ContentType, string Body)
{
    private static readonly JsonSerializerOptions _plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public Delivery Delivery { get; init; }

    public static Answer Json(JsonNode body, int status = 200) => new(status, "application/json", body.ToJsonString(_plain));

    public static Answer Text(string body, int status = 200) => new(status, "text/plain", body);

    public static Answer Html(string body, int status) => new(status, "text/html", body);

    public static Answer Xml(string body) => new(200, "text/xml; charset=UTF-8", body);
}
