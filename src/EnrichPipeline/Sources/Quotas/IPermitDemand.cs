namespace EnrichPipeline.Sources.Quotas;

/// <summary>Callers that wait for a permit. The limiter reads it while it chooses, so it must return at once.</summary>
internal interface IPermitDemand
{
    /// <summary>The most urgent goes first; of equally urgent ones the one that came first.</summary>
    double Urgency { get; }

    /// <summary>How many requests wait behind this one permit.</summary>
    int Calls { get; }
}
