namespace EnrichPipeline.Sources.Quotas;

/// <summary>The callers that wait for a permit. The rate limiter reads the members under its lock, so they must return at once.</summary>
internal interface IPermitDemand
{
    /// <summary>The urgency: the most urgent demand goes first, and of equally urgent ones the first that came.</summary>
    double Urgency { get; }

    /// <summary>The number of requests that are waiting, of which the permit admits one.</summary>
    int WaitingCalls { get; }
}
