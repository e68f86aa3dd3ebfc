using BenchmarkDotNet.Attributes;
using EnrichPipeline.Articles.Formats;
using EnrichPipeline.Citations;
using EnrichPipeline.Matching;
using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;

namespace EnrichPipeline.Benchmarks.Speed;

/// <summary>Measures the pipeline's own time for each step, with an article of a hundred references.</summary>
[MemoryDiagnoser]
public class PipelineBenchmarks
{
    private const int References = 100;

    private readonly ArticleReader _reader = new();
    private readonly Matcher _matcher = new();
    private byte[] _file = [];
    private byte[] _paragraph = [];
    private string _printed = "";
    private Citation _citation = new();
    private BibliographicRecord[] _candidates = [];
    private EnrichedDocument? _document;

    [GlobalSetup]
    public void Prepare()
    {
        _file = SampleWork.Article(References);
        _paragraph = SampleWork.Paragraph(References);
        _printed = SampleWork.Printed(1);
        _citation = CitationParser.Parse(_printed);
        _candidates = [.. Enumerable.Range(1, 10).Select(SampleWork.Record)];
        _document = SampleWork.Document(References);
    }

    [Benchmark]
    public object Split() => _reader.Read("a.txt", _file);

    [Benchmark]
    public object SplitParagraph() => _reader.Read("a.txt", _paragraph);

    [Benchmark]
    public object Parse() => CitationParser.Parse(_printed);

    /// <summary>Scores ten candidates of one reference.</summary>
    [Benchmark(OperationsPerInvoke = 10)]
    public object Score() => _matcher.Rank(_printed, _citation, _candidates);

    [Benchmark]
    public object WriteDocument() => DocumentJson.Bytes(_document!);
}
