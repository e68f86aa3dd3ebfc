using System.ComponentModel.DataAnnotations;

namespace EnrichPipeline.Pipeline.Recheck;

/// <summary>When answered references are looked at again, and what that may cost: the section <c>EnrichPipeline:LookAgain</c>.</summary>
public sealed class RecheckOptions
{
    public const string Section = "EnrichPipeline:LookAgain";

    /// <summary>Whether the timer looks again at what was answered. Default true; what could not be asked is asked again in any case.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Whether the records of matched references are read again for notices. Default true.</summary>
    public bool Notices { get; set; } = true;

    /// <summary>When a matched reference's records are first read again, both sources' in full. 1 h to 365 days; default 1 day.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "365.00:00:00")]
    public TimeSpan NoticesFirst { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How often they are read after that. 1 h to 365 days; default 30 days.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "365.00:00:00")]
    public TimeSpan NoticesEvery { get; set; } = TimeSpan.FromDays(30);

    /// <summary>When what was not found, or failed, is first asked about again. 1 h to 365 days; default 7 days.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "365.00:00:00")]
    public TimeSpan NotFoundFirst { get; set; } = TimeSpan.FromDays(7);

    /// <summary>When what is probable is first asked about again. 1 h to 365 days; default 30 days.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "365.00:00:00")]
    public TimeSpan ProbableFirst { get; set; } = TimeSpan.FromDays(30);

    /// <summary>By what the pause grows after each look that changed nothing. 1 to 10; default 4.</summary>
    [Range(1.0, 10.0)]
    public double Growth { get; set; } = 4;

    /// <summary>The longest such pause. 1 h to 3,650 days; default 180 days.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "3650.00:00:00")]
    public TimeSpan Longest { get; set; } = TimeSpan.FromDays(180);

    /// <summary>The share of each quota's rate that looking again may use. 0.01 to 1; default 0.2.</summary>
    [Range(0.01, 1.0)]
    public double Share { get; set; } = 0.2;

    /// <summary>The most calls that one look of the timer plans for a quota. 1 to 10,000; default 500.</summary>
    [Range(1, 10_000)]
    public int CallsPerTick { get; set; } = 500;

    /// <summary>Looking again waits while more references than this are queued. 0 to 1,000,000; default 100.</summary>
    [Range(0, 1_000_000)]
    public int QuietBelow { get; set; } = 100;
}
