using System.Collections;
using EnrichPipeline.Model;

namespace EnrichPipeline.Pipeline.Runs;

/// <summary>The results of a run by ordinal, added in any order. Tens of thousands of them take little memory.</summary>
internal sealed class ResultList : IEnumerable<ReferenceResult>
{
    private readonly PackedItems<ReferenceResult> _results = new(RunJson.Default.ReferenceResultArray);
    private int _count;

    public int Count => _count;

    /// <summary>Adds a result. Thread-safe.</summary>
    public void Add(ReferenceResult result)
    {
        _results.Put(result.Ordinal, result);
        Interlocked.Increment(ref _count);
    }

    /// <summary>Returns the result with this ordinal, or null if there is none.</summary>
    public ReferenceResult? Find(int ordinal) => _results.Find(ordinal);

    public ReferenceResult Of(int ordinal) =>
        Find(ordinal) ?? throw new InvalidOperationException($"Reference {ordinal} has no result.");

    public IEnumerator<ReferenceResult> GetEnumerator() => _results.InOrder().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
