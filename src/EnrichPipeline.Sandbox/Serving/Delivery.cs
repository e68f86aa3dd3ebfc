namespace EnrichPipeline.Sandbox.Serving;

/// <summary>How an answer reaches the caller, or does not.</summary>
internal enum Delivery
{
    Whole,

    /// <summary>The connection is cut instead.</summary>
    Reset,

    /// <summary>Half of it, then the connection is cut.</summary>
    CutMidBody,

    /// <summary>A byte now and then, for ever.</summary>
    Drip,

    /// <summary>More and more blanks, as fast as they are taken.</summary>
    Endless,

    /// <summary>Nothing until the caller goes away.</summary>
    Hang,
}
