using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization.Metadata;

namespace EnrichPipeline.Model;

/// <summary>An append-only list. A long list takes little memory, since its items are kept compressed.</summary>
/// <remarks>Read the list from beginning to end: each jump to another part of a long list unpacks that part.</remarks>
[SuppressMessage("Naming", "CA1710", Justification = "It is a list, which has an order.")]
public abstract class PackedList<T> : ICollection<T>, IReadOnlyList<T> where T : class
{
    private readonly PackedItems<T> _items;

    private protected PackedList(JsonTypeInfo<T[]> type) => _items = new(type);

    public int Count { get; private set; }

    bool ICollection<T>.IsReadOnly => false;

    public T this[int index] =>
        index >= 0 && index < Count ? _items.Find(index)! : throw new ArgumentOutOfRangeException(nameof(index));

    public void Add(T item) => _items.Put(Count++, item);

    public IEnumerator<T> GetEnumerator() => _items.InOrder().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    bool ICollection<T>.Contains(T item) => _items.InOrder().Contains(item);

    void ICollection<T>.CopyTo(T[] array, int arrayIndex)
    {
        foreach (var item in _items.InOrder())
            array[arrayIndex++] = item;
    }

    void ICollection<T>.Clear() => throw new NotSupportedException();

    bool ICollection<T>.Remove(T item) => throw new NotSupportedException();
}
