namespace EnrichPipeline.Cli.Checking;

/// <summary>Counts right, wrong and missed identifiers.</summary>
internal sealed class Tally
{
    public int Right { get; private set; }

    public int Wrong { get; private set; }

    public int Missed { get; private set; }

    /// <summary>The share of returned identifiers that are right, 0 to 1.</summary>
    public double Precision => Share(Right, Right + Wrong);

    /// <summary>The share of known identifiers that were found, 0 to 1.</summary>
    public double Recall => Share(Right, Known);

    public double F1 => Share(2 * Precision * Recall, Precision + Recall);

    /// <summary>The number of references whose true identifier is known.</summary>
    public int Known { get; private set; }

    /// <param name="truth">The true identifier, or null if a person judged that there is none.</param>
    public void Count<TId>(TId? truth, TId? given) where TId : struct
    {
        Known += truth is null ? 0 : 1;
        if (given is null)
            Missed += truth is null ? 0 : 1;
        else if (given.Value.Equals(truth))
            Right++;
        else
            Wrong++;
    }

    private static double Share(double part, double whole) => whole == 0 ? 0 : part / whole;
}
