using System.ComponentModel.DataAnnotations;

namespace EnrichPipeline.Pipeline.Recheck;

/// <summary>Settings of the rechecks: when they are due and how many calls they may make.</summary>
public sealed class RecheckOptions
{
    public const string Section = "EnrichPipeline:Recheck";

    /// <summary>Whether answered references are rechecked. Default true. Unanswered questions are asked again in any case.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Whether the records of matched references are fetched again to find notices. Default true.</summary>
    public bool Notices { get; set; } = true;

    /// <summary>
    /// When the records of a matched reference are first fetched again, from both sources. 1 h to 365 days; default 1 day.
    /// </summary>
    [Range(typeof(TimeSpan), "01:00:00", "365.00:00:00")]
    public TimeSpan NoticesFirst { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How often the records are fetched after that. 1 h to 365 days; default 30 days.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "365.00:00:00")]
    public TimeSpan NoticesEvery { get; set; } = TimeSpan.FromDays(30);

    /// <summary>When a reference that was not found, or failed, is first resolved again. 1 h to 365 days; default 7 days.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "365.00:00:00")]
    public TimeSpan NotFoundFirst { get; set; } = TimeSpan.FromDays(7);

    /// <summary>When a probable reference is first resolved again. 1 h to 365 days; default 30 days.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "365.00:00:00")]
    public TimeSpan ProbableFirst { get; set; } = TimeSpan.FromDays(30);

    /// <summary>The factor by which the pause grows after each recheck without a change. 1 to 10; default 4.</summary>
    [Range(1.0, 10.0)]
    public double Growth { get; set; } = 4;

    /// <summary>The longest pause. 1 h to 3,650 days; default 180 days.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "3650.00:00:00")]
    public TimeSpan Longest { get; set; } = TimeSpan.FromDays(180);

    /// <summary>The share of each quota that rechecks may use. 0.01 to 1; default 0.2.</summary>
    [Range(0.01, 1.0)]
    public double Share { get; set; } = 0.2;

    /// <summary>The largest number of calls that one round plans under a quota. 1 to 10,000; default 500.</summary>
    [Range(1, 10_000)]
    public int CallsPerTick { get; set; } = 500;

    /// <summary>Rechecks pause while more references than this are queued. 0 to 1,000,000; default 100.</summary>
    [Range(0, 1_000_000)]
    public int QuietBelow { get; set; } = 100;
}
