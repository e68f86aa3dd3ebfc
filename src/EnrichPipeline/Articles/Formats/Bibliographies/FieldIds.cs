using System.Text.RegularExpressions;
using EnrichPipeline.Model;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Articles.Formats.Bibliographies;

/// <summary>Reads identifiers from fields of bibliographies: bare, after a label, or as a URL.</summary>
internal static partial class FieldIds
{
    public static Doi? Doi(IEnumerable<string?> texts) => OnlyId(texts, nameof(Doi), link => link.Doi);

    public static Pmid? Pmid(IEnumerable<string?> texts) => OnlyId(texts, nameof(Pmid), link => link.Pmid);

    public static Pmcid? Pmcid(IEnumerable<string?> texts) => OnlyId(texts, nameof(Pmcid), link => link.Pmcid);

    // If there are two different ids of one kind, nothing shows which is right.
    private static T? OnlyId<T>(IEnumerable<string?> texts, string kind, Func<LinkTarget, T?> linked) where T : struct, IIdentifier<T>
    {
        var found =
            from text in texts.OfType<string>()
            let match = Whole().Match(text)
            where match.Groups["label"].Value is var label && (label is "" || label.Equals(kind, StringComparison.OrdinalIgnoreCase))
            let id = match.Groups["id"].Value
            select linked(LinkTarget.Of(id)) ?? (T.TryParse(id, out var bare) ? bare : default(T?));
        return found.OfType<T>().Distinct().ToList() is [var only] ? only : null;
    }

    [GeneratedRegex(
        @"^\s*(?:(?<label>doi|PMC?ID):?\s*)?(?<id>\S+?)[.,;]*(?:\s*\[(?:doi|pmid)\])?\s*$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Whole();
}
