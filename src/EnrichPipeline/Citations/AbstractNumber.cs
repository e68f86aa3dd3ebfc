using System.Buffers;
using System.Text.RegularExpressions;
using EnrichPipeline.Characters;

namespace EnrichPipeline.Citations;

/// <summary>Finds the number of a meeting abstract.</summary>
internal static partial class AbstractNumber
{
    private static readonly SearchValues<string> _word = SearchValues.Create(["abstr"], StringComparison.OrdinalIgnoreCase);

    public static string? Find(string text)
    {
        if (!text.AsSpan().ContainsAny(_word))
            return null;
        var match = Printed().Match(text);
        return match.Success ? match.Groups["number"].Value : null;
    }

    [GeneratedRegex(
        @"\babstr(?:act)?s?\.?:?(?: (?:no|nr|number)\.?)? ?#? ?(?<number>[A-Z]{0,4}-?[A-Z]?\d+(?:-\d+)?[A-Za-z]?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Printed();
}
