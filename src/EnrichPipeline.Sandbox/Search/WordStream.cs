using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace EnrichPipeline.Sandbox.Search;

/// <summary>
/// Passes words to Lucene. One instance is reused for all documents, since creating instances would dominate the indexing time.
/// </summary>
internal sealed class WordStream : TokenStream
{
    private readonly ICharTermAttribute _term;
    private int _at;

    public WordStream() => _term = AddAttribute<ICharTermAttribute>();

    public IReadOnlyList<string> Words { get; set; } = [];

    public override bool IncrementToken()
    {
        if (_at == Words.Count)
            return false;
        ClearAttributes();
        _term.Append(Words[_at++]);
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        _at = 0;
    }
}
