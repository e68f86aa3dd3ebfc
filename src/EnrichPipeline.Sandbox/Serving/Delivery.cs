namespace EnrichPipeline.Sandbox.Serving;

/// <summary>How a response is sent.</summary>
internal enum Delivery
{
    Whole,

    /// <summary>The connection is closed without a response.</summary>
    Reset,

    /// <summary>Half of the body is sent, then the connection is closed.</summary>
    CutMidBody,

    /// <summary>A byte is sent now and then, without end.</summary>
    Drip,

    /// <summary>Spaces are sent as fast as they are read, without end.</summary>
    Endless,

    /// <summary>Nothing is sent until the caller disconnects.</summary>
    Hang,
}
