using EnrichPipeline.Sandbox.Records;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace EnrichPipeline.Sandbox.Search;

/// <summary>An in-memory Lucene index of works, ranked by BM25. Documents have the order of the works.</summary>
internal sealed class LuceneIndex
{
    // Enough for lists of many DOIs joined by OR.
    private const int MaxClauses = 20_000;

    private readonly Work[] _works;
    private readonly IndexSearcher _searcher;

    static LuceneIndex() => BooleanQuery.MaxClauseCount = MaxClauses;

    private LuceneIndex(Work[] works, IndexSearcher searcher) => (_works, _searcher) = (works, searcher);

    /// <summary>Indexes the words that <paramref name="wordsOf"/> returns for each field.</summary>
    public static LuceneIndex Build(
        IEnumerable<Work> works,
        IndexField[] fields,
        Func<Work, IReadOnlyList<string>[]> wordsOf,
        CancellationToken ct
    )
    {
        Work[] ordered = [.. works];
        var streams = Array.ConvertAll(fields, _ => new WordStream());
        var document = new Document();
        foreach (var (field, stream) in fields.Zip(streams))
            document.Add(new Field(field.Name, stream, field.Type));
        var directory = new RAMDirectory();
        using (var analyzer = new KeywordAnalyzer())
        using (var writer = new IndexWriter(directory, Settings(analyzer)))
        {
            foreach (var work in ordered)
            {
                ct.ThrowIfCancellationRequested();
                foreach (var (stream, words) in streams.Zip(wordsOf(work)))
                    stream.Words = words;
                writer.AddDocument(document);
            }
        }
        return new LuceneIndex(ordered, new IndexSearcher(DirectoryReader.Open(directory)) { Similarity = new BM25Similarity() });
    }

    public Hits Search(Query query, int skip, int take, Sort? sort = null)
    {
        if (skip + take == 0)
            return new Hits(Count(query), []);
        var top = sort is null ? _searcher.Search(query, skip + take) : _searcher.Search(query, skip + take, sort);
        return new Hits(top.TotalHits, [.. top.ScoreDocs.Skip(skip).Select(doc => new Hit(_works[doc.Doc], doc.Score))]);
    }

    public int Count(Query query)
    {
        var counter = new TotalHitCountCollector();
        _searcher.Search(query, counter);
        return counter.TotalHits;
    }

    private static IndexWriterConfig Settings(KeywordAnalyzer analyzer) => new(LuceneVersion.LUCENE_48, analyzer)
    {
        Similarity = new BM25Similarity(),
        RAMBufferSizeMB = 512,
        // Background merging would change the order of the documents.
        MergeScheduler = new SerialMergeScheduler(),
        MergePolicy = new LogDocMergePolicy(),
    };
}
