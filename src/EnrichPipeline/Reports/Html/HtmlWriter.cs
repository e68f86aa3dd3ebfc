using System.Runtime.CompilerServices;
using System.Text;

namespace EnrichPipeline.Reports.Html;

/// <summary>A piece of HTML, made from an interpolated string whose values are encoded, so that text never becomes markup.</summary>
internal readonly record struct HtmlWriter
{
    private readonly string? _markup;

    // Empty markup equals Nothing, however it was made.
    private HtmlWriter(string markup) => _markup = markup.Length == 0 ? null : markup;

    public static HtmlWriter Nothing => default;

    public static HtmlWriter Of(ref HtmlInterpolation markup) => new(markup.Finish());

    public static HtmlWriter Join(IEnumerable<HtmlWriter> parts) => new(string.Concat(parts.Select(part => part.ToString())));

    /// <summary>Returns an embedded style sheet or script without encoding it.</summary>
    public static HtmlWriter Trusted(ReportAsset asset) => new(asset.Text);

    public override string ToString() => _markup ?? "";
}

/// <summary>The interpolated string handler of <c>HtmlWriter.Of($"…")</c>, which encodes every value that is not HTML already.</summary>
[InterpolatedStringHandler]
internal readonly struct HtmlInterpolation(int literalLength, int holes)
{
    private readonly StringBuilder _markup = new(literalLength + (holes * 32));

    public void AppendLiteral(string markup) => _markup.Append(markup);

    public void AppendFormatted(string? text) => _markup.Append(ReportText.Encode(text ?? ""));

    public void AppendFormatted(int number) => _markup.Append(System.Globalization.CultureInfo.InvariantCulture, $"{number}");

    public void AppendFormatted(HtmlWriter part) => _markup.Append(part.ToString());

    public void AppendFormatted(IEnumerable<HtmlWriter> parts) => _markup.Append(HtmlWriter.Join(parts).ToString());

    public string Finish() => _markup.ToString();
}
