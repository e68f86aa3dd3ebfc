namespace EnrichPipeline.Citations.Parsing;

/// <summary>Knows a publisher by its words.</summary>
internal static class Publishers
{
    private static readonly WordSet _words = new(
        "press publishers publisher publishing publications verlag elsevier springer wiley blackwell routledge sage thieme karger mosby saunders lippincott dekker plenum pergamon birkhäuser kluwer mcgraw hill longman macmillan penguin oup taylor editions éditions editora editorial gmbh");

    public static bool IsOne(Tokens tokens, int from, int to)
    {
        for (var at = from; at < to; at++)
            if (tokens.IsOneOf(at, _words))
                return true;
        return false;
    }
}
