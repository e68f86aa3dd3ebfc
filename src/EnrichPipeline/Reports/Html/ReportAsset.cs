using System.Security.Cryptography;
using System.Text;

namespace EnrichPipeline.Reports.Html;

/// <summary>A style sheet or script of the page, and the hash by which its content security policy lets it in.</summary>
internal sealed class ReportAsset
{
    private ReportAsset(string text) => (Text, Hash) = (text, "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text))));

    public static ReportAsset Style { get; } = new(Read("report.css"));

    public static ReportAsset Script { get; } = new(Read("report.js"));

    public string Text { get; }

    public string Hash { get; }

    // Browsers hash what they parsed, with line feeds only.
    private static string Read(string name)
    {
        using var stream = typeof(ReportAsset).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
