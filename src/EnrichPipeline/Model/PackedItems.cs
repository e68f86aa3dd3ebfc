using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace EnrichPipeline.Model;

/// <summary>Stores items by index. Full blocks are compressed JSON, so that tens of thousands of items take little memory.</summary>
/// <remarks>
/// A block that is not full, such as the only block of a short list, is not compressed. Several threads may add items, in any order but
/// each index only once. Items may be read once all are added. Reading them in order unpacks each block once.
/// </remarks>
/// <param name="type">The JSON type of a block, which must preserve its items.</param>
internal sealed class PackedItems<T>(JsonTypeInfo<T[]> type) where T : class
{
    private const int BlockLength = 64;

    private readonly Lock _lock = new();
    private readonly List<Block> _blocks = [];
    private Unpacked? _last;

    /// <summary>Returns the item at this index, or null if there is none.</summary>
    public T? Find(int index)
    {
        var number = index / BlockLength;
        return number < _blocks.Count ? ItemsOf(number)[index % BlockLength] : null;
    }

    public void Put(int index, T item)
    {
        lock (_lock)
        {
            while (_blocks.Count <= index / BlockLength)
                _blocks.Add(new Block());
            _blocks[index / BlockLength].Put(index % BlockLength, item, type);
        }
    }

    public IEnumerable<T> InOrder() => Enumerable.Range(0, _blocks.Count).SelectMany(ItemsOf).OfType<T>();

    private T?[] ItemsOf(int number)
    {
        if (_last is { } last && last.Number == number)
            return last.Items;
        if (_blocks[number].Items is { } items)
            return items;
        // Assigned as one object, so that several threads can read the list.
        _last = new Unpacked(number, _blocks[number].Unpack(type));
        return _last.Items;
    }

    private sealed record Unpacked(int Number, T?[] Items);

    private sealed class Block
    {
        private byte[] _packed = [];
        private int _count;

        /// <summary>The items, or null once they are packed.</summary>
        public T?[]? Items { get; private set; } = new T?[BlockLength];

        public void Put(int index, T item, JsonTypeInfo<T[]> type)
        {
            if (Items is null || Items[index] is not null)
                throw new InvalidOperationException("There is an item at this index already.");
            Items[index] = item;
            if (++_count == BlockLength)
                Pack(type);
        }

        public T[] Unpack(JsonTypeInfo<T[]> type)
        {
            using var packed = new BrotliStream(new MemoryStream(_packed), CompressionMode.Decompress);
            return JsonSerializer.Deserialize(packed, type) ?? throw new JsonException("A packed block contains null.");
        }

        private void Pack(JsonTypeInfo<T[]> type)
        {
            using var written = new MemoryStream();
            using (var packing = new BrotliStream(written, CompressionLevel.Fastest, leaveOpen: true))
                JsonSerializer.Serialize(packing, (T[])Items!, type);
            (_packed, Items) = (written.ToArray(), null);
        }
    }
}
