namespace EnrichPipeline.Storage;

/// <summary>The containers and queues of the pipeline, in a folder or on Azure.</summary>
public interface IStorage
{
    IBlobs Articles { get; }

    IBlobs Enriched { get; }

    IBlobs Runs { get; }

    IQueue References { get; }

    IQueue ReferencesPoison { get; }

    IQueue Assemblies { get; }

    /// <summary>Creates what is missing; safe to repeat.</summary>
    Task PrepareAsync(CancellationToken cancellationToken);
}
