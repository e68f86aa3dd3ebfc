namespace EnrichPipeline.Matching.Text;

/// <summary>The place of a name in the text (-1: none), and whether it was found only with misprints.</summary>
internal readonly record struct NamePlace(int Word, bool Misspelt)
{
    public static NamePlace Nowhere => new(-1, false);

    public bool Found => Word >= 0;
}
