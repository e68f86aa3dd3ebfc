using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace EnrichPipeline.Model;

/// <summary>An arXiv identifier without version: <c>2105.05233</c>, or of before April 2007 <c>hep-th/9901001</c>.</summary>
[JsonConverter(typeof(IdentifierConverter<ArxivId>))]
public readonly partial record struct ArxivId : IIdentifier<ArxivId>
{
    private const string DoiPrefix = "10.48550/arxiv.";

    // From January 2015 on the number behind the month has five digits.
    private const int FiveDigitsSince = 1501;
    private const int FirstMonth = 704;

    private readonly string? _value;

    private ArxivId(string value) => _value = value;

    public string Value => _value ?? throw new InvalidOperationException("A default ArxivId names nothing.");

    /// <summary>The DOI that DataCite has for every arXiv paper.</summary>
    public Doi Doi => Doi.Parse(DoiPrefix + Value);

    public static bool TryParse([NotNullWhen(true)] string? text, out ArxivId identifier)
    {
        var match = Whole().Match(text?.Trim() ?? "");
        identifier = match.Success ? new ArxivId(match.Groups["id"].Value.ToLowerInvariant()) : default;
        return match.Success;
    }

    /// <summary>The id that an arXiv DOI holds; a version behind it is left out.</summary>
    public static ArxivId? Of(Doi? doi) =>
        doi is { } known && known.Value.StartsWith(DoiPrefix, StringComparison.Ordinal) && TryParse(known.Value[DoiPrefix.Length..], out var id) ? id : null;

    /// <summary>Whether arXiv can have given out this id by then.</summary>
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

    [GeneratedRegex(@"^(?:arxiv:\s?)?(?<id>\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?/\d{7})(?:v\d{1,2})?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Whole();
}
