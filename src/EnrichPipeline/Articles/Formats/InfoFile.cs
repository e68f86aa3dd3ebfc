using System.Text;
using System.Text.RegularExpressions;
using EnrichPipeline.Articles.Formats.Plain;

namespace EnrichPipeline.Articles.Formats;

/// <summary>Reads Info files, as makeinfo writes manuals. Control characters separate their sections and mark their indexes.</summary>
internal sealed partial class InfoFile : IArticleFormat
{
    private const int Head = 300;

    public ArticleReadResult? Read(DroppedFile file)
    {
        var head = file.Bytes.Span[..Math.Min(Head, file.Bytes.Length)];
        return head.IndexOf("produced by makeinfo"u8) >= 0
            ? PlainText.Read(file, Section().Replace(Mark().Replace(Encoding.UTF8.GetString(file.Bytes.Span), ""), "\f"))
            : null;
    }

    [GeneratedRegex(@"\0\x08\[[^\]\n]{1,200}\]", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    // The line after the separator names the section and those around it.
    [GeneratedRegex(@"\x1f\n(?:File: .*\n)?", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Section();
}
