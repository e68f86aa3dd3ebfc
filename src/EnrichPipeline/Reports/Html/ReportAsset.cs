using System.Security.Cryptography;
using System.Text;

namespace EnrichPipeline.Reports.Html;

/// <summary>An embedded style sheet or script of the report, with the hash for the content security policy.</summary>
internal sealed class ReportAsset
{
    private ReportAsset(string text) =>
        (Text, Hash) = (text, "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text))));

    public static ReportAsset Style { get; } = new(Read("report.css"));

    public static ReportAsset Script { get; } = new(Read("report.js"));

    public string Text { get; }

    public string Hash { get; }

    // Browsers hash the text with line feeds only.
    private static string Read(string name)
    {
        using var stream =
            typeof(ReportAsset).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
