using EnrichPipeline.Matching.Scorers;
using EnrichPipeline.Model;
using static EnrichPipeline.Tests.Matching.Works;

namespace EnrichPipeline.Tests.Matching.Calibration;

/// <summary>Findings that say nothing, to which a test adds what it is about.</summary>
internal static class Silent
{
    public static readonly Finding Agrees = new(Agreement.Agrees, 1);
    public static readonly Finding Nearly = new(Agreement.Nearly, 0.5);
    public static readonly Finding Disagrees = new(Agreement.Disagrees);

    public static readonly Findings All = new(Work("", null, ""), new(Finding.Silence()), default, default, default, default, default, default, default, default, default, Clash.None, 0);

    /// <summary>Three fields agree: as few as are believed.</summary>
    public static readonly Findings Supported = All with { Title = new(Agrees), FirstAuthor = Agrees, Year = Agrees };
}
