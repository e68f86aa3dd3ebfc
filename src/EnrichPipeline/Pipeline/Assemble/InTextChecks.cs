using System.Globalization;
using EnrichPipeline.Articles;
using EnrichPipeline.Model;

namespace EnrichPipeline.Pipeline.Assemble;

/// <summary>Compares the numbers of a list with those that its text cites.</summary>
internal static class InTextChecks
{
    /// <summary>A text that cites fewer of its entries by number uses another style, or is cut.</summary>
    private const double LeastCited = 0.5;

    /// <summary>Null where the entries are not numbered from one list, or the text cites too few of them in brackets.</summary>
    public static InTextCheck? Of(IReadOnlyList<Reference> references, IReadOnlyList<int>? cited)
    {
        if (
            cited is null
            || references.Select(NumberOf).ToArray() is not { } numbers
            || numbers.Contains(null)
            || numbers.Distinct().Count() < numbers.Length
        )
            return null;
        var isCited = cited.ToHashSet();
        int[] uncited =
        [
            .. references.Where((_, index) => !isCited.Contains(numbers[index]!.Value)).Select(reference => reference.Ordinal),
        ];
        return references.Count - uncited.Length < references.Count * LeastCited
            ? null
            : new InTextCheck(uncited, [.. cited.Where(number => !numbers.Contains(number))]);
    }

    private static int? NumberOf(Reference reference) =>
        int.TryParse(reference.Label?.Trim('[', ']', '(', ')', '.', ' '), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
