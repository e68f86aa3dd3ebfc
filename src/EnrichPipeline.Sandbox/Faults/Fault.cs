namespace EnrichPipeline.Sandbox.Faults;

/// <summary>The ways in which the public services are known to fail.</summary>
internal enum Fault
{
    TooMany,
    TooManyWithRetryAfter,
    ServerError,
    BadGateway,
    Unavailable,
    GatewayTimeout,
    EmptyBody,
    Truncated,
    ConnectionReset,
    HiddenError,
}
