using EnrichPipeline.Characters;
using EnrichPipeline.Model;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace EnrichPipeline.Benchmarks.Calibration;

/// <summary>Finds candidates as the services would: by BM25 over the bibliographic words, and by volume and page in a journal.</summary>
internal sealed class CandidateIndex
{
    private readonly IReadOnlyList<BibliographicRecord> _works;
    private readonly IndexSearcher _searcher;
    private readonly ILookup<(string, string), BibliographicRecord> _places;

    public CandidateIndex(IReadOnlyList<BibliographicRecord> records)
    {
        _works = [.. records.Where(record => record.Doi is not null)];
        _searcher = new IndexSearcher(DirectoryReader.Open(Build(_works))) { Similarity = new BM25Similarity() };
        _places = records.Where(record => record is { Pmid: not null, Volume: not null, Pages: not null })
            .ToLookup(record => (TextFold.Fold(record.Volume!), TextFold.Fold(record.Pages!.Split('-')[0])));
    }

    public IReadOnlyList<BibliographicRecord> Search(string text, int rows)
    {
        var query = new BooleanQuery();
        foreach (var word in Words(text).Distinct().Take(1000))
            query.Add(new TermQuery(new Term("bag", word)), Occur.SHOULD);
        return [.. _searcher.Search(query, rows).ScoreDocs.Select(hit => _works[hit.Doc])];
    }

    /// <summary>Finds the records that ECitMatch would: those with the volume, the first page, and the first author or journal.</summary>
    public IReadOnlyList<BibliographicRecord> Match(string text)
    {
        var words = Words(text);
        var numbers = words.Where(word => word.AsSpan().ContainsAnyInRange('0', '9')).Distinct().ToArray();
        return [.. numbers
            .SelectMany(volume => numbers.Where(page => page != volume).SelectMany(page => _places[(volume, page)]))
            .Where(record => Fits(record, words))
            .Distinct()
            .Take(3)];
    }

    private static bool Fits(BibliographicRecord record, string[] words) =>
        (record.Authors.Count > 0 && Words(record.Authors[0].Family).Any(words.Take(6).Contains))
        || record.Containers.Any(container =>
            Words(container) is { Length: > 1 } name
            && name.All(part => words.Any(word => word.Length > 1 && part.StartsWith(word, StringComparison.Ordinal)))
        );

    private static RAMDirectory Build(IReadOnlyList<BibliographicRecord> works)
    {
        var directory = new RAMDirectory();
        using var analyzer = new WhitespaceAnalyzer(LuceneVersion.LUCENE_48);
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer)
        {
            MergeScheduler = new SerialMergeScheduler(),
            MergePolicy = new LogDocMergePolicy(),
        });
        foreach (var work in works)
            writer.AddDocument([new TextField("bag", Bag(work), Field.Store.NO)]);
        writer.ForceMerge(1);
        return directory;
    }

    private static string Bag(BibliographicRecord work) => TextFold.Fold(string.Join(' ', (string?[])
        [
            .. work.Years.Select(year => $"{year}"), work.Volume, work.Issue, work.Pages, work.Title,
            .. work.Containers, .. work.Authors.Select(author => $"{author.Given} {author.Family}"),
        ]));

    private static string[] Words(string text) => TextFold.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
