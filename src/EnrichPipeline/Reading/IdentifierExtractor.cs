using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using EnrichPipeline.Characters;
using EnrichPipeline.Model;

namespace EnrichPipeline.Reading;

/// <summary>Finds the identifiers in a reference and removes them, with URLs and
/// access dates, so that their numbers are not taken for other fields.</summary>
internal static partial class IdentifierExtractor
{
    private static readonly SearchValues<string> _signs = SearchValues.Create(
        [
            "10.",
            "http",
            "www.",
            "doi",
            "PMID",
            "PMC",
            "PubMed",
            "accessed",
            "cited",
            "retrieved",
            "visited",
            "Epub",
            "published online",
            "ISBN",
            "ISSN",
            "arXiv",
            "abs/",
        ],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> _pubMed = SearchValues.Create(
        ["PMID", "PubMed", "/MED/"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> _central = SearchValues.Create(["PMC"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> _arxiv = SearchValues.Create(["arXiv", "abs/"], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<string> _isbn = SearchValues.Create(["ISBN"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> _online = SearchValues.Create(
        ["Epub", "published online"], StringComparison.OrdinalIgnoreCase);

    public static PrintedIdentifiers Extract(string text)
    {
        if (!text.AsSpan().ContainsAny(_signs) && !OldArxivPattern().IsMatch(text))
            return new PrintedIdentifiers(null, null, null, null, null, null, null, text);
        text = InvisibleCharacters.WithoutExceptJoiners(text);
        var doi = DoiFinder.Find(text);
        var rest = doi is { } found ? string.Concat(text.AsSpan(0, found.Start), " ", text.AsSpan(found.End)) : text;
        var pmid = FindPmid(rest);
        var pmcid = FindPmcid(rest);
        return new PrintedIdentifiers(
            doi?.Doi, pmid, pmcid, FindArxiv(rest), FindIsbn(rest), FindUrl(rest), YearOnline(rest), IdentifierText().Replace(rest, " "));
    }

    private static Pmid? FindPmid(string text)
    {
        var match = text.AsSpan().ContainsAny(_pubMed) ? PmidPattern().Match(text) : Match.Empty;
        return match.Success && Pmid.TryParse(match.Groups["id"].Value, out var pmid) ? pmid : null;
    }

    private static Pmcid? FindPmcid(string text)
    {
        var match = text.AsSpan().ContainsAny(_central) ? PmcidPattern().Match(text) : Match.Empty;
        return match.Success && Pmcid.TryParse("PMC" + match.Groups["id"].Value, out var pmcid) ? pmcid : null;
    }

    /// <summary>
    /// Returns the first arXiv identifier in a text (in an address, after the word "arXiv", as DBLP's "abs/1412.6980", or an old one alone,
    /// "hep-th/9711200"), or null.
    /// </summary>
    public static ArxivId? FindArxiv(string text)
    {
        var match = text.AsSpan().ContainsAny(_arxiv) ? ArxivPattern().Match(text) : Match.Empty;
        if (!match.Success)
            match = OldArxivPattern().Match(text);
        var printed = match.Groups["id"].Value.Replace(" ", "", StringComparison.Ordinal);
        return match.Success && ArxivId.TryParse(printed, out var id) ? id : null;
    }

    private static Isbn? FindIsbn(string text)
    {
        var match = text.AsSpan().ContainsAny(_isbn) ? IsbnPattern().Match(text) : Match.Empty;
        return match.Success && Isbn.TryParse(match.Groups["id"].Value, out var isbn) ? isbn : null;
    }

    // A DOI has already been cut out; the resolver address that remains of it is not a URL of the work.
    private static string? FindUrl(string text)
    {
        for (var match = UrlPattern().Match(text); match.Success; match = match.NextMatch())
            if (match.Value.TrimEnd('.', ',', ';', ')', ']', '>', '/') is var url && !Resolver().IsMatch(url))
                return url;
        return null;
    }

    private static int? YearOnline(string text)
    {
        var match = text.AsSpan().ContainsAny(_online) ? OnlinePattern().Match(text) : Match.Empty;
        return match.Success ? int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) : null;
    }

    [GeneratedRegex(
        @"\b(?:arxiv(?:\.org/(?:abs|pdf)/|[.:\s\[]{0,3}(?:preprint)?\s{0,2}(?:arxiv)?[.:\s]{0,2}|\.org\s?:\s?)|(?<!/)abs/(?=\d))"
            + @"(?<id>\d{4}\.\d{4,5}|[a-z]{2,8}(?:-[a-z]{2,4})?(?:\.[a-z]{2})? ?/ ?\d{7})(?:v\d{1,2})?\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex ArxivPattern();

    [GeneratedRegex(
        $@"\b(?<id>{IdentifierPatterns.ArxivArchive}(?:\.[a-z]{{2}})? ?/ ?\d{{7}})(?:v\d{{1,2}})?\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex OldArxivPattern();

    [GeneratedRegex(
        @"\bISBN(?:-1[03])?:?\s?(?<id>(?:97[89][- ‐‑–]?)?[0-9][0-9‐‑– -]{7,14}[0-9xX])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex IsbnPattern();

    [GeneratedRegex(
        @"(?:https?://|\bwww\.)[^\s<>""\]]{3,}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex UrlPattern();

    [GeneratedRegex(
        $"^{IdentifierPatterns.DoiResolver}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Resolver();

    [GeneratedRegex(
        $@"(?:\bPMID|\bPubMed(?: (?:PMID|ID))?|{IdentifierPatterns.PubMedAddress})\s?[:/#]?\s?(?<id>{IdentifierPatterns.Pmid})\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex PmidPattern();

    [GeneratedRegex(
        @"\b(?:PMCID:?\s?)?PMC\s?(?<id>[1-9]\d{3,8})\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex PmcidPattern();

    [GeneratedRegex(
        @"\b(?:epub|published online)\b[a-z0-9 ,.:/-]{0,24}\b(?<year>(?:19|20)\d\d)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex OnlinePattern();

    [GeneratedRegex(
        @"(?:https?:/[^\s\]]*|www\.[^\s\]]+)"
            + @"|\bdoi(?:\.org/?)?\s?[:.]?(?: ?[^\s\d]{0,200}\d[^\s]*|\s|$)"
            + @"|\([^\s()]*\b\d{4}\.\d\d\.\d{3}\)|\b(?:j\.)?[a-z]+\.\d{4}\.\d\d\.\d{3}\b"
            + @"|\[?\b(?:PubMed )?(?:PMID|PMCID|PubMed):?\s?(?:PMC)?\s?\d+\]?|\bPMC\d+"
            + @"|[\[(]?\b(?:last |date )?(?:accessed|cited|retrieved|visited|viewed|epub|published online)(?: on| in)?[:,]?(?: (?:ahead "
            + @"of print|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?|\d{1,4}(?:st|nd|rd|th)?|[\d./-]{6,10}),?){1,4}[\])]?"
            + @"|\bIS[BS]N(?:-1[03])?:? ?[\dxX][\dxX‐‑– -]{6,16}"
            + $@"|\[?\b{IdentifierPatterns.ArxivArchive}(?:\.[a-z]{{2}})? ?/ ?\d{{7}}(?:v\d{{1,2}})?\b\]?"
            + @"|(?<!/)\babs/\d{4}\.\d{4,5}(?:v\d+)?\b"
            + @"|\barXiv(?:\.org)? ?:? ?(?:\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[A-Z]{2})? ?/ ?\d{7}(?:v\d+)?)(?: \[[a-zA-Z.-]+\])?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex IdentifierText();
}
