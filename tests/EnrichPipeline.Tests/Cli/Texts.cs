namespace EnrichPipeline.Tests.Cli;

/// <summary>Small inputs that cite works of the sandbox's built-in records, and one work that does not exist.</summary>
internal static class Texts
{
    public const string Known =
        "List A, Kurtin S, Roe D, et al.: Efficacy of lenalidomide in myelodysplastic syndromes. N Engl J Med 2005, 352:549–557.";

    public const string KnownDoi = "10.1056/nejmoa041668";

    public const string Unknown =
        "Miller Q, Baker Z: Songs of the clockwork heron in winter gardens. J Imagined Ornithol 1931, 7:12–19.";

    public const string Article = $"""
        A page about a drug

        It has some text, so that it looks like an article.

        References
        1. {Known}
        2. {Unknown}

        """;
}
