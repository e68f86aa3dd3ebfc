using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using EnrichPipeline.Characters;

namespace EnrichPipeline.Model;

/// <summary>An arXiv identifier without its version: <c>1810.04805</c>, <c>hep-th/9711200</c>.</summary>
[JsonConverter(typeof(IdentifierConverter<ArxivId>))]
public readonly partial record struct ArxivId : IIdentifier<ArxivId>
{
    private const string DoiPrefix = "10.48550/arxiv.";

    // Since January 2015, the number after the month has five digits.
    private const int FiveDigitsSince = 1501;
    private const int FirstMonth = 704;

    private readonly string? _value;

    private ArxivId(string value) => _value = value;

    public string Value => _value ?? throw new InvalidOperationException("A default ArxivId has no value.");

    public static bool TryParse([NotNullWhen(true)] string? text, out ArxivId id)
    {
        var match = Whole().Match(text?.Trim() ?? "");
        id = match.Success ? new ArxivId((match.Groups["archive"].Value + match.Groups["number"].Value).ToLowerInvariant()) : default;
        return match.Success;
    }

    public static ArxivId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException("Not an arXiv identifier.");

    /// <summary>The DOI under which DataCite registers every arXiv paper.</summary>
    public Doi Doi => Doi.Parse(DoiPrefix + Value);

    /// <summary>Returns the identifier that an arXiv DOI contains, without its version, or null for any other DOI.</summary>
    public static ArxivId? FromDoi(Doi? doi) =>
        doi is { } known
        && known.Value.StartsWith(DoiPrefix, StringComparison.Ordinal)
        && TryParse(known.Value[DoiPrefix.Length..], out var id)
            ? id
            : null;

    /// <summary>
    /// Whether arXiv can have assigned this identifier by now: its month exists, and its number has as many digits as arXiv used in that
    /// month. Identifiers from before April 2007 are not checked.
    /// </summary>
    public bool CanExist(DateTimeOffset now)
    {
        if (Value.Contains('/', StringComparison.Ordinal))
            return true;
        var month = int.Parse(Value.AsSpan(0, 4), CultureInfo.InvariantCulture);
        var latest = ((now.Year % 100) * 100) + now.Month;
        return month % 100 is >= 1 and <= 12 && month >= FirstMonth && month <= latest
            && Value.Length == (month >= FiveDigitsSince ? "2105.05233" : "0704.1234").Length;
    }

    public override string ToString() => Value;

    // Identifiers from before April 2007 have an archive and seven digits. A subject class after the archive is not part of the
    // identifier.
    [GeneratedRegex(
        @"^(?:https?://(?:www\.|export\.)?arxiv\.org/(?:abs|pdf)/"
        + @"|arxiv\s?[:.]?\s?)?(?:(?<archive>[a-z]{2,8}(?:-[a-z]{2,4})?)(?:\.[a-z]{2})?(?<number>/\d{7})"
        + @"|(?<number>\d{4}\.\d{4,5}))(?:v\d{1,2})?(?:\.pdf)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Whole();
}
