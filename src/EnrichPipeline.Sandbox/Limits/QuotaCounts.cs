namespace EnrichPipeline.Sandbox.Limits;

/// <summary>The counts of the requests under one quota.</summary>
internal sealed class QuotaCounts
{
    public int Calls { get; private set; }

    public int Violations { get; private set; }

    public int MostInFlight { get; private set; }

    private int InFlight { get; set; }

    public void Enter(bool isOverLimit)
    {
        Calls++;
        Violations += isOverLimit ? 1 : 0;
        MostInFlight = Math.Max(MostInFlight, ++InFlight);
    }

    public void Leave() => InFlight--;

    public void Reset() => (Calls, Violations, MostInFlight) = (0, 0, InFlight);
}
