using System.Text.Json.Nodes;
using System.Xml.Linq;
using EnrichPipeline.Sandbox.Serving;

namespace EnrichPipeline.Sandbox.PubMed;

/// <summary>The envelopes of E-utilities responses.</summary>
internal static class Entrez
{
    public static JsonObject JsonHeader(string type) => new() { ["type"] = type, ["version"] = "0.3" };

    public static Answer Xml(XElement root, XDocumentType? type = null) =>
        Answer.Xml($"<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n{(type is null ? "" : type + "\n")}{root}\n");

    /// <summary>Creates an element with the content, or returns null if there is no content.</summary>
    public static XElement? Unless(string empty, params IEnumerable<XElement>[] content) =>
        Array.Exists(content, part => part.Any()) ? new XElement(empty, content) : null;
}
