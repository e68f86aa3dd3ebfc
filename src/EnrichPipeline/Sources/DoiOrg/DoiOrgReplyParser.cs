using System.Text.Json;
using EnrichPipeline.Model;
using EnrichPipeline.Sources.Http;

namespace EnrichPipeline.Sources.DoiOrg;

/// <summary>
/// Parses doi.org's responses. A DOI counts as not registered only if doi.org says so in its own words; unexpected answers count as errors.
/// </summary>
internal static class DoiOrgReplyParser
{
    private const string NotRegistered = "DOI does not exist";
    private const string Invalid = "Invalid DOI";
    private const string Unknown = "Unknown";

    public static SourceResult<IReadOnlyDictionary<Doi, DoiRegistration>> Agencies(Reply reply)
    {
        if (ApiErrors.ErrorOf(reply) is { } fault)
            return fault;
        try
        {
            return JsonSerializer.Deserialize(reply.Body.Span, DoiOrgJson.Default.ListAgencyLine) is { } lines
                ? Registrations(lines)
                : ApiErrors.Of(reply, ApiErrorKind.Transient, "an answer that is not a list");
        }
        catch (JsonException)
        {
            return ApiErrors.Of(reply, ApiErrorKind.Transient, "an answer that is not a JSON list");
        }
    }

    private static Dictionary<Doi, DoiRegistration> Registrations(List<AgencyLine?> lines)
    {
        var registrations = new Dictionary<Doi, DoiRegistration>();
        foreach (var line in lines.OfType<AgencyLine>())
        {
            if (Doi.TryParse(line.Doi, out var doi) && Registration(line) is { } registration)
                registrations[doi] = registration;
        }
        return registrations;
    }

    private static DoiRegistration? Registration(AgencyLine line) => line switch
    {
        { Agency.Length: > 0 } => new DoiRegistration(line.Agency),
        { Status: NotRegistered or Invalid } => DoiRegistration.None,
        { Status: Unknown } => DoiRegistration.Unknown,
        _ => null,
    };
}
