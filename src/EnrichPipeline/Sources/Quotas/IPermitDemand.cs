namespace EnrichPipeline.Sources.Quotas;

/// <summary>What waits for a permit. Read while the limiter chooses, so it must be quick and wait for nothing.</summary>
internal interface IPermitDemand
{
    /// <summary>The most urgent goes first; of equally urgent ones the one that came first.</summary>
    double Urgency { get; }

    /// <summary>How many requests wait behind this one permit.</summary>
    int Calls { get; }
}
