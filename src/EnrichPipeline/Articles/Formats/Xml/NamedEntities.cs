using System.Text.RegularExpressions;
using AngleSharp.Html;
using EnrichPipeline.Characters;

namespace EnrichPipeline.Articles.Formats.Xml;

/// <summary>Replaces named entities, such as <c>&amp;nbsp;</c>, by their characters, because the XML is read without its DTD. Only HTML's
/// names are known, and a document cannot redefine them.</summary>
internal static partial class NamedEntities
{
    public static string Replaced(string text) => text.Contains('&') ? Named().Replace(text, Character) : text;

    private static string Character(Match match) =>
        match.Value is "&amp;" or "&lt;" or "&gt;" or "&quot;" or "&apos;" ? match.Value
        : HtmlEntityProvider.Resolver.GetSymbol(match.Value[1..]) is { Length: > 0 } symbol && symbol is not ("<" or "&") ? symbol
        : match.Value;

    [GeneratedRegex("&[A-Za-z][A-Za-z0-9]{1,31};", RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Named();
}
