namespace EnrichPipeline.Sandbox.PubMed.Terms;

/// <summary>What PubMed left out of a search or did not find, told beside the hits.</summary>
internal sealed class SearchNotes
{
    public List<string> PhrasesNotFound { get; } = [];

    public List<string> FieldsNotFound { get; } = [];

    public List<string> PhrasesIgnored { get; } = [];

    public List<string> QuotedPhrasesNotFound { get; } = [];
}
