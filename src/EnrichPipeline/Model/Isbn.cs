using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace EnrichPipeline.Model;

/// <summary>An ISBN in its normal form: thirteen digits without hyphens, the last of which is the check digit.</summary>
[JsonConverter(typeof(IdentifierConverter<Isbn>))]
public readonly record struct Isbn : IIdentifier<Isbn>
{
    private readonly string? _value;

    private Isbn(string value) => _value = value;

    public string Value => _value ?? throw new InvalidOperationException("A default Isbn has no value.");

    public static bool TryParse([NotNullWhen(true)] string? text, out Isbn isbn)
    {
        var digits = string.Concat((text ?? "").Where(letter => !char.IsWhiteSpace(letter) && letter is not ('-' or '‐' or '‑' or '–')));
        isbn =
            digits.Length == 13 && IsThirteen(digits) ? new Isbn(digits)
            : digits.Length == 10 && IsTen(digits) ? new Isbn(Thirteen(digits))
            : default;
        return isbn != default;
    }

    public static Isbn Parse(string text) =>
        TryParse(text, out var isbn) ? isbn : throw new FormatException("Not an ISBN.");

    public override string ToString() => Value;

    private static bool IsThirteen(string digits) =>
        digits.All(char.IsAsciiDigit) && digits.StartsWith("97", StringComparison.Ordinal) && CheckDigit(digits) == digits[12];

    private static bool IsTen(string digits)
    {
        if (!digits.AsSpan(0, 9).ToArray().All(char.IsAsciiDigit) || !(char.IsAsciiDigit(digits[9]) || digits[9] is 'x' or 'X'))
            return false;
        var sum = digits[9] is 'x' or 'X' ? 10 : digits[9] - '0';
        for (var at = 0; at < 9; at++)
            sum += (10 - at) * (digits[at] - '0');
        return sum % 11 == 0;
    }

    private static string Thirteen(string ten)
    {
        var digits = $"978{ten.AsSpan(0, 9)}";
        return digits + CheckDigit(digits);
    }

    private static char CheckDigit(string digits)
    {
        var sum = 0;
        for (var at = 0; at < 12; at++)
            sum += (digits[at] - '0') * (at % 2 == 0 ? 1 : 3);
        return (char)('0' + ((10 - (sum % 10)) % 10));
    }
}
