using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace EnrichPipeline.Model;

/// <summary>Items by index. Full blocks of them are kept as compressed JSON, so that tens of thousands take little memory.</summary>
/// <remarks>
/// What is in a block that is not full, such as all of a short list, is kept as it is. Items may be put in any order, each once, and by
/// several threads; they are read after that. Reading in order unpacks each block once.
/// </remarks>
/// <param name="type">How a block is written; an item that is read is the same as the one that was put.</param>
internal sealed class PackedItems<T>(JsonTypeInfo<T[]> type) where T : class
{
    private const int BlockLength = 64;

    private readonly Lock _lock = new();
    private readonly List<Block> _blocks = [];
    private Unpacked? _last;

    /// <summary>Returns the item at this index; null if there is none.</summary>
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
        // Replaced as a whole, so that several readers may share the list.
        _last = new Unpacked(number, _blocks[number].Unpack(type));
        return _last.Items;
    }

    private sealed record Unpacked(int Number, T?[] Items);

    private sealed class Block
    {
        private byte[] _packed = [];
        private int _count;

        /// <summary>The items; null once they are packed.</summary>
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
