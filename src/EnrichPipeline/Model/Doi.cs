using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using EnrichPipeline.Characters;

namespace EnrichPipeline.Model;

/// <summary>A DOI in normal form: lower case, without a resolver address. DOIs are case-insensitive.</summary>
[JsonConverter(typeof(IdentifierConverter<Doi>))]
public readonly partial record struct Doi : IIdentifier<Doi>
{
    private readonly string? _value;

    private Doi(string value) => _value = value;

    public string Value => _value ?? throw new InvalidOperationException("A default Doi has no value.");

    public static bool TryParse([NotNullWhen(true)] string? text, out Doi doi)
    {
        var match = Whole().Match(InvisibleCharacters.Without(text ?? "").Trim());
        doi = match.Success ? new Doi(match.Groups["doi"].Value.ToLowerInvariant()) : default;
        return match.Success;
    }

    public static Doi Parse(string text) =>
        TryParse(text, out var doi) ? doi : throw new FormatException("Not a DOI.");

    public override string ToString() => Value;

    [GeneratedRegex(
        $@"^(?:{IdentifierPatterns.DoiResolver}/|doi:\s*)?(?<doi>{IdentifierPatterns.DoiRegistrant}/[^\s\p{{Cc}}]+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Whole();
}
