using System.Globalization;
using EnrichPipeline.Articles;
using EnrichPipeline.Model;

namespace EnrichPipeline.Pipeline.Assemble;

/// <summary>Compares the numbers of the reference list with the numbers that the text cites.</summary>
internal static class InTextChecks
{
    /// <summary>
    /// The least share of entries that must be cited by number. A text that cites fewer uses another citation style, or is cut off.
    /// </summary>
    private const double MinCited = 0.5;

    /// <summary>
    /// Returns the check, or null if the entries do not each have a number of their own or the text cites too few of them in brackets.
    /// </summary>
    public static InTextCheck? Of(IEnumerable<Reference> references, IReadOnlyList<int>? cited)
    {
        if (cited is null)
            return null;
        (int Ordinal, int? Number)[] entries = [.. references.Select(reference => (reference.Ordinal, NumberOf(reference)))];
        var numbers = entries.Select(entry => entry.Number).ToHashSet();
        if (numbers.Contains(null) || numbers.Count < entries.Length)
            return null;
        var isCited = cited.ToHashSet();
        int[] uncited =
        [
            .. entries.Where(entry => !isCited.Contains(entry.Number!.Value)).Select(entry => entry.Ordinal),
        ];
        return entries.Length - uncited.Length < entries.Length * MinCited
            ? null
            : new InTextCheck(uncited, [.. cited.Where(number => !numbers.Contains(number))]);
    }

    private static int? NumberOf(Reference reference) =>
        int.TryParse(reference.Label?.Trim('[', ']', '(', ')', '.', ' '), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
