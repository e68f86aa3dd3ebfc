using System.Buffers;
using System.Text;

namespace EnrichPipeline.Cli.Output;

/// <summary>Decodes UTF-8 and writes the text to a text writer, piece by piece.</summary>
internal sealed class Utf8TextWriter(TextWriter output) : IBufferWriter<byte>
{
    private const int Length = 16 * 1024;

    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private byte[] _bytes = new byte[Length];
    private char[] _text = new char[Length];

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (_bytes.Length < sizeHint)
            (_bytes, _text) = (new byte[sizeHint], new char[sizeHint]);
        return _bytes;
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public void Advance(int count) => output.Write(_text, 0, _decoder.GetChars(_bytes, 0, count, _text, 0));
}
