namespace EnrichPipeline.Cli.Checking;

/// <summary>Right, wrong and missed ids, counted.</summary>
internal sealed class Tally
{
    public int Right { get; private set; }

    public int Wrong { get; private set; }

    public int Missed { get; private set; }

    /// <summary>The share of what was given that is right.</summary>
    public double Precision => Share(Right, Right + Wrong);

    /// <summary>The share of what is there that was found.</summary>
    public double Recall => Share(Right, Known);

    public double F1 => Share(2 * Precision * Recall, Precision + Recall);

    /// <summary>References whose true id is known.</summary>
    public int Known { get; private set; }

    /// <param name="truth">Null where there is none, as a person judged.</param>
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
