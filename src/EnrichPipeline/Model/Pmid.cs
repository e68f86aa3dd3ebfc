using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using EnrichPipeline.Characters;

namespace EnrichPipeline.Model;

/// <summary>A PubMed identifier: one to eight digits without a leading zero.</summary>
[JsonConverter(typeof(IdentifierConverter<Pmid>))]
public readonly partial record struct Pmid : IIdentifier<Pmid>
{
    private readonly string? _value;

    private Pmid(string value) => _value = value;

    public string Value => _value ?? throw new InvalidOperationException("A default Pmid has no value.");

    public static bool TryParse([NotNullWhen(true)] string? text, out Pmid pmid)
    {
        var digits = text?.Trim() ?? "";
        pmid = Whole().IsMatch(digits) ? new Pmid(digits) : default;
        return pmid != default;
    }

    public static Pmid Parse(string text) =>
        TryParse(text, out var pmid) ? pmid : throw new FormatException("Not a PMID.");

    public override string ToString() => Value;

    [GeneratedRegex($"^{IdentifierPatterns.Pmid}$", RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Whole();
}
