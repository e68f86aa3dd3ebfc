using System.Text.Json.Nodes;
using EnrichPipeline.Sandbox.Serving;

namespace EnrichPipeline.Sandbox.CrossRef;

/// <summary>The reason why CrossRef rejects a request.</summary>
internal sealed record ValidationFailure(string Type, string Value, string Message)
{
    public static ValidationFailure Integer(string value, int most) =>
        new("integer-not-valid", value, $"Integer specified as {value} but must be a positive integer less than or equal to {most}. ");

    public static ValidationFailure UnknownParameter(string name) =>
        new("unknown-parameter", name, $"Parameter {name} specified but there is no such parameter available on any route");

    public static ValidationFailure NotSupported(string name) =>
        new("parameter-not-allowed", name, $"This route does not support {name}");

    public static ValidationFailure NoSuch(string kind, string name, IEnumerable<string> valid) =>
        new(
            $"{kind.ToLowerInvariant()}-not-available",
            name,
            $"{kind} '{name}' specified but there is no such {kind.ToLowerInvariant()} for this route. Valid {kind.ToLowerInvariant()}s "
            + $"for this route are: {string.Join(", ", valid)}"
        );

    public static Answer ToAnswer(IEnumerable<ValidationFailure> failures) => Answer.Json(
        new JsonObject
        {
            ["status"] = "failed",
            ["message-type"] = "validation-failure",
            ["message"] = new JsonArray([.. failures.Select(failure => failure.ToJson())]),
        }, 400);

    private JsonObject ToJson() => new() { ["type"] = Type, ["value"] = Value, ["message"] = Message };
}
