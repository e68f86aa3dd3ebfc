namespace EnrichPipeline.Articles.Reasons;

/// <summary>One thing that speaks for a boundary, or, with a negative weight, against it.</summary>
/// <param name="Seen">What was seen there, where there are many things to see.</param>
public readonly record struct BoundarySign(SignKind Kind, double Weight, string? Seen = null)
{
    /// <summary>Without those of no weight.</summary>
    internal static IReadOnlyList<BoundarySign> Weighty(params ReadOnlySpan<BoundarySign> signs)
    {
        var weighty = new List<BoundarySign>(signs.Length);
        foreach (var sign in signs)
        {
            if (sign.Weight != 0)
                weighty.Add(sign);
        }

        return weighty;
    }
}
