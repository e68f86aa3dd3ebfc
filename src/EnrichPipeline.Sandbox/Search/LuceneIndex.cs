using EnrichPipeline.Sandbox.Records;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace EnrichPipeline.Sandbox.Search;

/// <summary>Works in a Lucene index in memory, ranked by BM25. Documents keep the order of the works.</summary>
internal sealed class LuceneIndex
{
    private readonly Work[] _works;
    private readonly IndexSearcher _searcher;

    private LuceneIndex(Work[] works, IndexSearcher searcher) => (_works, _searcher) = (works, searcher);

    public static LuceneIndex Build(IReadOnlyCollection<Work> works, Func<Work, Document> describe, CancellationToken ct)
    {
        Work[] ordered = [.. works];
        var directory = new RAMDirectory();
        // The words are split and folded before they get here.
        using (var analyzer = new WhitespaceAnalyzer(LuceneVersion.LUCENE_48))
        using (var writer = new IndexWriter(directory, Settings(analyzer)))
        {
            foreach (var work in ordered)
            {
                ct.ThrowIfCancellationRequested();
                writer.AddDocument(describe(work));
            }
            writer.ForceMerge(1);
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

    private static IndexWriterConfig Settings(WhitespaceAnalyzer analyzer) => new(LuceneVersion.LUCENE_48, analyzer)
    {
        Similarity = new BM25Similarity(),
        RAMBufferSizeMB = 256,
        // Merging on another thread would number the documents in another order.
        MergeScheduler = new SerialMergeScheduler(),
        MergePolicy = new LogDocMergePolicy(),
    };
}
