namespace EnrichPipeline.Pipeline.Resolve;

/// <summary>The reasons for which a reference is requeued, as named in the telemetry.</summary>
internal enum RequeueReason
{
    /// <summary>Only a shared quota was exhausted; no source was at fault.</summary>
    QuotaBusy,

    /// <summary>A source could not be asked.</summary>
    Unavailable,

    /// <summary>The storage could not be used, or a shared call was cancelled. Nothing is counted.</summary>
    StorageDown,

    /// <summary>Processing failed with an exception. The fifth time, the message goes to the poison queue instead.</summary>
    Failed,
}
