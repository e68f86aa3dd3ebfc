namespace EnrichPipeline.Matching.Text;

/// <summary>Where a name stands in the text (-1: nowhere), and whether it took slips of the pen to see it.</summary>
internal readonly record struct NamePlace(int Word, bool Misspelt)
{
    public static NamePlace Nowhere => new(-1, false);

    public bool Found => Word >= 0;
}
