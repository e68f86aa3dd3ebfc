using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using EnrichPipeline.Articles.FirstPage;
using EnrichPipeline.Articles.Formats.Xml;
using EnrichPipeline.Articles.Lists;
using EnrichPipeline.Characters;
using EnrichPipeline.Model;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace EnrichPipeline.Articles.Formats.Pdf;

/// <summary>Reads the information dictionary and the XMP packet of a PDF.</summary>
internal static partial class PdfProperties
{
    private const int LargestPacket = 1 << 20;

    public static FileProperties Of(PdfDocument document)
    {
        var (info, packet) = (document.Information, Packet(document));
        var date = Value(packet, "publicationDate") ?? Value(packet, "coverDate") ?? Value(packet, "coverDisplayDate");
        return new FileProperties
        {
            Title = packet.First("title") ?? info.Title,
            Authors =
                packet.Named("creator").SelectMany(creators => creators.Named("li")).Select(NlmText.Of).ToList() is { Count: > 0 } names
                    ? names
                : info.Author is { } author ? [author]
                : [],
            Doi = OnlyDoi([
                .. new[] { "doi", "identifier", "url" }.Select(name => Value(packet, name)).OfType<string>(),
                .. Texts(info.DocumentInformationDictionary),
            ]),
            Journal = Value(packet, "publicationName"),
            Year =
                date is not null && YearText.FindIn(date) is >= 0 and var at
                    ? int.Parse(date.AsSpan(at, 4), CultureInfo.InvariantCulture)
                    : null,
            Volume = Value(packet, "volume"),
            Issue = Value(packet, "number"),
            Pages = Value(packet, "pageRange") ?? Range(Value(packet, "startingPage"), Value(packet, "endingPage")),
        };
    }

    private static XElement? Packet(PdfDocument document) =>
        document.TryGetXmpMetadata(out var xmp)
        && xmp.GetXmlMemory() is { Length: <= LargestPacket } bytes
        && TextDecoding.Decode(bytes.Span) is { } text
            ? NlmXml.Load(text.Trim('\0', ' ', '\n', '\r', '\t')).Root
            : null;

    // XMP allows a value as an element or as an attribute of its description.
    private static string? Value(XElement? packet, string name) =>
        packet.First(name)
        ?? packet
            ?.Descendants()
            .SelectMany(element => element.Attributes())
            .Where(attribute => attribute.Name.LocalName == name)
            .Select(attribute => attribute.Value.Trim())
            .FirstOrDefault(value => value.Length > 0);

    private static IEnumerable<string> Texts(DictionaryToken? dictionary) =>
        dictionary?.Data.Values.OfType<IDataToken<string>>().Select(token => token.Data) ?? [];

    // If there are two different DOIs, nothing shows which is the article's own.
    private static Doi? OnlyDoi(IEnumerable<string> texts)
    {
        var found = texts.SelectMany(text => DoiPattern().Matches(text).Select(match => match.Value.TrimEnd('.', ',', ';', ')', ']')))
            .Select(text => Doi.TryParse(text, out var doi) ? doi : (Doi?)null).OfType<Doi>().Distinct().ToList();
        return found is [var only] ? only : null;
    }

    private static string? Range(string? first, string? last) => first is null || last is null || last == first ? first : $"{first}-{last}";

    [GeneratedRegex($@"\b{IdentifierPatterns.DoiRegistrant}/[^\s""<>]+", RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex DoiPattern();
}
