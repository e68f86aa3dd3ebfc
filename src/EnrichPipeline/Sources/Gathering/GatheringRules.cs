namespace EnrichPipeline.Sources.Gathering;

/// <summary>How questions are gathered.</summary>
/// <param name="Most">Questions in one batch.</param>
/// <param name="Window">How long questions wait for company; longer while others keep coming.</param>
/// <param name="Ahead">Batches under way beyond which none starts that is not full; what comes meanwhile fills it.</param>
internal sealed record GatheringRules(int Most, TimeSpan Window, int Ahead)
{
    /// <summary>Nothing to share but the answer to the very same question.</summary>
    public static readonly GatheringRules OneByOne = new(1, TimeSpan.Zero, int.MaxValue);
}
