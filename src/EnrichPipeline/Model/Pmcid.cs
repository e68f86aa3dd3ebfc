using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using EnrichPipeline.Characters;

namespace EnrichPipeline.Model;

/// <summary>A PubMed Central identifier with its prefix, such as <c>PMC2376196</c>.</summary>
[JsonConverter(typeof(IdentifierConverter<Pmcid>))]
public readonly partial record struct Pmcid : IIdentifier<Pmcid>
{
    private readonly string? _value;

    private Pmcid(string value) => _value = value;

    public string Value => _value ?? throw new InvalidOperationException("A default Pmcid has no value.");

    public static bool TryParse([NotNullWhen(true)] string? text, out Pmcid pmcid)
    {
        var match = Whole().Match(text?.Trim() ?? "");
        pmcid = match.Success ? new Pmcid("PMC" + match.Groups["digits"].Value) : default;
        return match.Success;
    }

    public static Pmcid Parse(string text) =>
        TryParse(text, out var pmcid) ? pmcid : throw new FormatException("Not a PMCID.");

    public override string ToString() => Value;

    [GeneratedRegex(
        @"^PMC(?<digits>[1-9]\d{0,8})(?:\.\d+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Whole();
}
