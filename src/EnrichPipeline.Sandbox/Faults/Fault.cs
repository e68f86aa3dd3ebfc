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

    // From here on only by name: they take long or need two to be seen.
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
