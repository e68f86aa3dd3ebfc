using System.Runtime.CompilerServices;
using System.Text;
using EnrichPipeline.Pipeline.Http;

namespace EnrichPipeline.Cli.Input;

/// <summary>Reads the lines of a stream, including empty ones, in UTF-8 or in the encoding that a byte order mark indicates.</summary>
internal static class ReferenceLines
{
    /// <summary>The length at which a line is cut, so that a file without line breaks does not exhaust the memory.</summary>
    public const int LongestLine = 10_000;

    private const int BufferSize = 16 * 1024;

    /// <summary>Reads the lines that are not blank, each with its index among all lines.</summary>
    public static IAsyncEnumerable<PlacedText> ReadPlacedAsync(Stream input, CancellationToken cancellationToken) =>
        ReadAsync(input, cancellationToken)
            .Select((text, index) => new PlacedText(index, text))
            .Where(line => !string.IsNullOrWhiteSpace(line.Text));

    public static async IAsyncEnumerable<string> ReadAsync(Stream input, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(input, leaveOpen: true);
        var buffer = new char[BufferSize];
        var line = new Line();
        int read;

        // Reading from a terminal or pipe cannot be cancelled; the read is abandoned.
        while ((read = await reader.ReadAsync(buffer, cancellationToken).AsTask().WaitAsync(cancellationToken)) > 0)
        {
            var start = 0;
            for (int end; (end = Array.IndexOf(buffer, '\n', start, read - start)) >= 0; start = end + 1)
            {
                line.Add(buffer.AsSpan(start, end - start));
                yield return line.Take();
            }

            line.Add(buffer.AsSpan(start, read - start));
        }

        if (line.IsBegun)
            yield return line.Take();
    }

    private sealed class Line
    {
        private readonly StringBuilder _text = new();

        public bool IsBegun { get; private set; }

        public void Add(ReadOnlySpan<char> part)
        {
            IsBegun |= part.Length > 0;
            _text.Append(part[..Math.Min(part.Length, LongestLine - _text.Length)]);
        }

        /// <summary>Returns the line without the line break and clears it.</summary>
        public string Take()
        {
            var length = _text.Length > 0 && (_text[^1] == '\r' || char.IsHighSurrogate(_text[^1])) ? _text.Length - 1 : _text.Length;
            var text = _text.ToString(0, length);
            _text.Clear();
            IsBegun = false;
            return text;
        }
    }
}
