namespace EnrichPipeline.Pipeline.Resolve;

/// <summary>The reasons for which a reference goes back into the queue, as telemetry names them.</summary>
internal enum RequeueReason
{
    /// <summary>Only a shared quota was exhausted; no source was at fault.</summary>
    QuotaBusy,

    /// <summary>A source could not be asked.</summary>
    Unavailable,

    /// <summary>Our own storage could not be used, or the work was cancelled; nothing is counted.</summary>
    StorageDown,

    /// <summary>Processing it threw; the fifth time it goes to the poison queue instead.</summary>
    Failed,
}
