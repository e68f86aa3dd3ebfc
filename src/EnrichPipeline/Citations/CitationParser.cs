namespace EnrichPipeline.Citations;

public static class CitationParser
{
    public static Citation Parse(string printed) => new() { Title = printed };
}
