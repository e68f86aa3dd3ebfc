using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using EnrichPipeline.Model;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Benchmarks.Calibration;

/// <summary>Reads records as JSON lines, one work a line.</summary>
internal static class RecordsFile
{
    public static IReadOnlyList<BibliographicRecord> Read(string path)
    {
        using var file = File.OpenRead(path);
        using var reader = new StreamReader(
            path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file
        );
        var records = new List<BibliographicRecord>();
        while (reader.ReadLine() is { } line)
            records.Add(ToRecord(JsonSerializer.Deserialize(line, DataJson.Default.Line)!));
        return records;
    }

    private static BibliographicRecord ToRecord(Line line) =>
        new()
        {
            Source = line.Doi is null ? SourceName.PubMed : SourceName.CrossRef,
            Doi = Doi.TryParse(line.Doi, out var doi) ? doi : null,
            Pmid = Pmid.TryParse(line.Pmid, out var pmid) ? pmid : null,
            Type = Known(line.Type),
            Title = Known(line.Title) is { } title ? Markup.Strip(title) : null,
            Authors =
            [
                .. line
                    .Authors.Where(author => Known(author.Family) is not null)
                    .Select(author => new PersonName(author.Family, Known(author.Given))),
            ],
            Containers = [.. new[] { Known(line.Journal), Known(line.JournalAbbrev) }.OfType<string>().Select(Markup.Strip)],
            Years = int.TryParse(
                line.Year.AsSpan(0, Math.Min(4, line.Year.Length)),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var year
            )
                ? [year]
                : [],
            Volume = Known(line.Volume),
            Issue = Known(line.Issue),
            Pages = Known(line.Pages) is { } pages ? PageRange.Normalize(pages) : null,
        };

    private static string? Known(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

    internal sealed record Line(
        string? Doi,
        string? Pmid,
        IReadOnlyList<Author> Authors,
        string? Title,
        string? Journal,
        [property: JsonPropertyName("journal_abbrev")] string? JournalAbbrev,
        string Year,
        string? Volume,
        string? Issue,
        string? Pages,
        string? Type);

    internal sealed record Author(string Family, string? Given);
}
