using EnrichPipeline.Model.Documents;

namespace EnrichPipeline.Cli.Mcp;

/// <summary>Keeps the most recent documents, so that their reports can be requested.</summary>
internal sealed class LatestDocuments
{
    private const int MaxDocuments = 20;

    private readonly Lock _one = new();
    private readonly Dictionary<int, EnrichedDocument> _documents = [];
    private int _last;

    /// <summary>Keeps a document and returns its number.</summary>
    public int Add(EnrichedDocument document)
    {
        lock (_one)
        {
            _documents[++_last] = document;
            _documents.Remove(_last - MaxDocuments);
            return _last;
        }
    }

    public EnrichedDocument? Find(int number)
    {
        lock (_one)
            return _documents.GetValueOrDefault(number);
    }
}
