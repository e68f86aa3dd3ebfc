using System.IO.Compression;
using System.Runtime.InteropServices;

namespace EnrichPipeline.Articles.Formats.Word;

/// <summary>Inspects an untrusted ZIP file before it is opened as a Word document: its kind, and its size when unpacked.</summary>
internal static class ZipCheck
{
    private const int MaxEntries = 5000;
    private const long MaxBytes = 256L * 1024 * 1024;

    /// <summary>Returns one sentence if the file is not a Word document or is hostile, otherwise null.</summary>
    public static string? Problem(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var zip = new ZipArchive(Stream(bytes), ZipArchiveMode.Read);
            return zip.Entries.Count > MaxEntries ? $"The file contains more than {MaxEntries} files."
                : Kind(zip) ?? (Exceeds(zip) ? $"The file unpacks to more than {MaxBytes >> 20} MB." : null);
        }
        catch (Exception error) when (error is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return "The file begins like a Word document or another zip, but is damaged.";
        }
    }

    public static MemoryStream Stream(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);

    private static string? Kind(ZipArchive zip)
    {
        var names = zip.Entries.Select(entry => entry.FullName.Replace('\\', '/')).ToList();
        bool Has(string start) => names.Exists(name => name.StartsWith(start, StringComparison.OrdinalIgnoreCase));
        return Has("word/") ? null
            : Has("xl/") ? "The file is an Excel workbook, not an article."
            : Has("ppt/") ? "The file is a PowerPoint presentation, not an article."
            : Has("META-INF/container.xml") ? "The file is an EPUB book, which is not read: drop its text."
            : Has("content.xml") ? "The file is an OpenDocument file (.odt), which is not read: save it as .docx or PDF."
            : names.Count == 0 ? "The file is a zip with nothing in it."
            : Has("[Content_Types].xml") ? null
            : "The file is a zip: unpack it and drop the articles in it.";
    }

    // Only the XML is ever unpacked. Its bytes are counted, because the sizes in the headers may be false.
    private static bool Exceeds(ZipArchive zip)
    {
        var (buffer, size) = (new byte[64 * 1024], 0L);
        foreach (var entry in zip.Entries.Where(entry =>
                entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
                || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
        {
            using var stream = entry.Open();
            for (var read = -1; read != 0; size += read)
            {
                read = stream.Read(buffer);
                if (size > MaxBytes)
                    return true;
            }
        }

        return false;
    }
}
