namespace EnrichPipeline.Storage;

/// <summary>The containers, queues and leases of the pipeline, in a folder or on Azure.</summary>
public interface IStorage
{
    IBlobs Articles { get; }

    IBlobs Enriched { get; }

    IBlobs Runs { get; }

    IQueue References { get; }

    IQueue ReferencesPoison { get; }

    IQueue Assemblies { get; }

    ILeases Leases { get; }

    /// <summary>Creates what is missing; safe to repeat.</summary>
    Task PrepareAsync(CancellationToken cancellationToken);
}
