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

    // The following faults are injected only by name: they take long, or need two requests to be visible.
    ErrorBody,
    InvalidSyntax,
    BlockPage,
    WrongContentType,
    GarbledGzip,
    RepeatedItems,
    MissingItems,
    ForeignIds,
    Redirect,
    HugeBody,
    CutMidBody,
    SlowDrip,
    Hang,
}
