using System.ComponentModel.DataAnnotations;

namespace EnrichPipeline.Pipeline.Resolve;

/// <summary>Settings of the answer cache. Section <c>EnrichPipeline:Cache</c>.</summary>
public sealed class CacheOptions
{
    public const string Section = "EnrichPipeline:Cache";

    /// <summary>Whether answers are cached. Default true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>How long the records of a matched reference are cached. 1 min to 30 days; default 30 days.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan Hits { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How long the answer that a reference has no match is cached. 1 min to 30 days; default 3 days.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan Misses { get; set; } = TimeSpan.FromDays(3);

    /// <summary>The largest entry that is cached, in bytes. 1 KB to 1 MB; default 128 KB.</summary>
    [Range(1_024, 1 << 20)]
    public int LargestEntry { get; set; } = 128 << 10;

    /// <summary>The total size of the entries that are also kept in this process, in bytes. 0 to 1 GB; default 16 MB.</summary>
    [Range(0, 1 << 30)]
    public int InMemory { get; set; } = 16 << 20;

    internal TimeSpan LifeOf(CachedAnswer answer) => answer.IsHit ? Hits : Misses;
}
