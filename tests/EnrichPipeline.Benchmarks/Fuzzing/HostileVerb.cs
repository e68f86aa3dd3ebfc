using System.Diagnostics;
using System.Globalization;
using System.Text;
using EnrichPipeline.Articles.Formats;
using EnrichPipeline.Benchmarks.Layouts;
using EnrichPipeline.Benchmarks.Reliability;

namespace EnrichPipeline.Benchmarks.Fuzzing;

/// <summary>Reads hostile and unusually large files, one after the other, and measures the time and memory of each.</summary>
internal static class HostileVerb
{
    private const int Millions = 20_000_000;
    private const int MostMegabytes = 4000;
    private const string Reference = "Abel R, Bond T. Growth of cells in salt. J Foo 2001;12:34-56.";

    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(1);

    private static readonly (string Name, Func<string> Text)[] _texts =
    [
        ("a million digits", () => "References\n" + new string('7', 1_000_000)),
        ("a million brackets", () => "References\n" + new string('[', 1_000_000)),
        ("20 MB of digits and blanks", () => "References\n" + Filled("12 ")),
        ("20 MB of [1]", () => "References\n" + Filled("[1] ")),
        ("20 MB of 1. on lines", () => "References\n" + Filled("1. a\n")),
        ("20 MB on one line, unnumbered", () => "References\n" + Filled(Reference + " ")),
        ("20 MB on one line, numbered", () => "References\n" + Numbered(' ')),
        ("20 MB of numbered lines", () => "References\n" + Numbered('\n')),
        ("20 MB of unnumbered lines", () => "References\n" + Filled(Reference + "\n")),
        ("20 MB of capitals", () => "References\n" + Filled("A. ")),
        ("20 MB of names", () => "References\n" + Filled("Abel R, ")),
        ("20 MB of headings", () => Filled("References\n")),
        .. new[] { "salt", "Salt", "and", "J.", "Ibid", "2001", "von", "(1)", "doi:", "a-" }.Select(word =>
            ($"38,000 lines \"{word}\"", (Func<string>)(() => List(word, "\n")))
        ),
        .. new[] { "salt", "Salt", "2001" }.Select(word =>
            ($"38,000 lines \"{word}\", blank lines", (Func<string>)(() => List(word, "\n\n")))
        ),
        (
            "a million spans in a paragraph",
            () => $"<html><body><h2>References</h2><p>{Repeated("<span>salt </span>", 1_000_000)}</p></body></html>"
        ),
        (
            "a million spans of references",
            () => $"<html><body><h2>References</h2><div>{Repeated($"<span>{Reference}</span>", 300_000)}</div></body></html>"
        ),
        (
            "a million spans, nested in tens",
            () =>
                $"<html><body><h2>References</h2><p>{Repeated(Repeated("<span>", 10) + "salt " + Repeated("</span>", 10), 100_000)}</p></"
                + $"body></html>"
        ),
    ];

    private static readonly (string Name, Func<byte[]> File)[] _files =
    [
        .. _texts.Select(text => (text.Name, (Func<byte[]>)(() => Encoding.UTF8.GetBytes(text.Text())))),
        ("a PDF of 500 pages in two columns", () => LongPdf.Build(500, 2)),
        ("a PDF of 500 pages in one column", () => LongPdf.Build(500, 1)),
        ("a PDF of 40 pages whose words stand anywhere", () => ScatteredPdf.Build(40)),
        .. PdfBombs.All,
    ];

    public static int Run(string? only, string? keepIn)
    {
        var reader = new ArticleReader();
        reader.Read("warm", Encoding.UTF8.GetBytes($"References\n1. {Reference}\n2. {Reference}\n"));
        var table = new TrialTable(Console.Out);
        foreach (var (name, file) in _files.Where(file => only is null || file.Name.Contains(only, StringComparison.Ordinal)))
        {
            var bytes = file();
            if (keepIn is not null)
                File.WriteAllBytes(Path.Combine(keepIn, name.Replace(' ', '-')), bytes);
            table.Add(Try(reader, name, bytes));
        }

        return table.ExitCode;
    }

    private static Trial Try(ArticleReader reader, string name, byte[] bytes)
    {
        GC.Collect();
        var (before, start) = (GC.GetTotalAllocatedBytes(true), Stopwatch.GetTimestamp());
        var processor = Environment.CpuUsage.TotalTime;
        var reading = reader.Read("hostile", bytes);
        var (took, used) = (Stopwatch.GetElapsedTime(start), Environment.CpuUsage.TotalTime - processor);
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1e6;
        var outcome = reading.Article is { } article ? $"{article.References.Count:N0} references" : $"refused: {reading.Problem}";
        return new Trial(
            name,
            1,
            used < _longest && peak < MostMegabytes,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{bytes.Length / 1e6:0.0} MB; {took.TotalSeconds:0.00} s, {used.TotalSeconds:0.00} s CPU, "
                + $"{(GC.GetTotalAllocatedBytes(true) - before) / 1e6:0} MB allocated, {peak:0} MB peak so far; {outcome}"));
    }

    private static string Repeated(string piece, int count) => new StringBuilder().Insert(0, piece, count).ToString();

    private static string Filled(string piece) => new StringBuilder(Millions).Insert(0, piece, Millions / piece.Length).ToString();

    private static string Numbered(char after)
    {
        var text = new StringBuilder(Millions);
        for (var number = 1; text.Length < Millions; number++)
            text.Append(CultureInfo.InvariantCulture, $"{number}. {Reference}").Append(after);
        return text.ToString();
    }

    private static string List(string word, string after) =>
        $"References\n1. {Reference}\n2. {Reference}\n3. " + new StringBuilder().Insert(0, word + after, 38_000);
}
