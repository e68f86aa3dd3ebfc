namespace EnrichPipeline.Sandbox.PubMed.Terms;

/// <summary>The parts of a search that PubMed ignored or did not find.</summary>
internal sealed class SearchNotes
{
    public List<string> PhrasesNotFound { get; } = [];

    public List<string> FieldsNotFound { get; } = [];

    public List<string> PhrasesIgnored { get; } = [];

    public List<string> QuotedPhrasesNotFound { get; } = [];
}
