using EnrichPipeline.Matching.Text;
using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Scorers;

/// <summary>Finds numbers in the text that nothing in the record explains, which indicate another work.</summary>
internal static class NumbersScorer
{
    /// <summary>Returns the number of unexplained numbers, minus those that fields missing in the record may explain.</summary>
    public static int Unexplained(MatchInput input)
    {
        var excused = (input.Record.Volume is null ? 1 : 0) + (input.Record.Issue is null ? 1 : 0) + (input.Record.Pages is null ? 2 : 0)
            + (input.Record.Years.Count == 0 ? 1 : 0);
        var left = 0;
        foreach (var i in input.Printed.Numbers)
        {
            if (input.IsOutsideTitleAndLabel(i) && !Explains(input.Record, input.Words[i]) && !IsCompared(input, input.Words[i]))
                left++;
        }
        return Math.Max(0, left - excused);
    }

    private static bool Explains(BibliographicRecord record, ReadOnlySpan<char> number)
    {
        if (Number.Year(number) is { } year && NearYear(record, year))
            return true;
        var core = Number.SignificantDigits(number);
        return Holds(record.Volume, core) || Holds(record.Issue, core) || Holds(record.Pages, core) || Holds(record.ArticleNumber, core)
            || EndsPages(record.Pages, core);
    }

    // A number of a parsed field is compared with the same field of the record, so it must not count twice.
    private static bool IsCompared(MatchInput input, ReadOnlySpan<char> number)
    {
        var (record, citation) = (input.Record, input.Citation);
        var core = Number.SignificantDigits(number);
        return (record.Pages is not null && (Holds(citation.Pages, core) || EndsPages(citation.Pages, core)))
            || (record.Volume is not null && Holds(citation.Volume, core))
            || (record.Issue is not null && Holds(citation.Issue, core));
    }

    private static bool NearYear(BibliographicRecord record, int year)
    {
        foreach (var recorded in record.Years)
        {
            if (Math.Abs(recorded - year) <= 1)
                return true;
        }
        return false;
    }

    private static bool Holds(string? field, ReadOnlySpan<char> core)
    {
        var rest = field.AsSpan();
        while (rest.IndexOfAnyInRange('0', '9') is >= 0 and var start)
        {
            rest = rest[start..];
            var end = rest.IndexOfAnyExceptInRange('0', '9');
            var digits = end < 0 ? rest : rest[..end];
            if (Number.SignificantDigits(digits).SequenceEqual(core))
                return true;
            rest = rest[digits.Length..];
        }
        return false;
    }

    // "1425-37" ends on page 1437.
    private static bool EndsPages(string? pages, ReadOnlySpan<char> core) =>
        pages is not null && core.Length < 4 && Number.SignificantDigits(pages.AsSpan(pages.LastIndexOf('-') + 1)).EndsWith(core);
}
