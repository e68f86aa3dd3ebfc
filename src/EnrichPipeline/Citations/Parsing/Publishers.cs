namespace EnrichPipeline.Citations.Parsing;

/// <summary>Knows a publisher by its words.</summary>
internal static class Publishers
{
    private static readonly WordSet _words = new(
        "press publishers publisher publishing publications verlag elsevier springer wiley blackwell routledge sage thieme karger mosby saunders lippincott dekker plenum pergamon birkhäuser kluwer mcgraw hill longman macmillan penguin oup taylor editions éditions editora editorial gmbh");

    // Only before "; 2005": a journal's name may hold them, too.
    private static readonly WordSet _bodies = new("society academy association university institute library college foundation federation council lab laboratory media mdpi hindawi ltd inc llc ag");

    /// <param name="withBodies">Whether societies and the like count as publishers.</param>
    public static bool IsOne(Tokens tokens, int from, int to, bool withBodies = false)
    {
        for (var at = from; at < to; at++)
            if (tokens.IsOneOf(at, _words) || (withBodies && tokens.IsOneOf(at, _bodies)))
                return true;
        return false;
    }
}
