using EnrichPipeline.Citations.Segmenting;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Citations;

/// <summary>
/// Finds the year of publication, first among the tokens labelled as a date, then among those without a field, then anywhere outside
/// volume, issue and pages.
/// </summary>
internal static class YearFinder
{
    private const double LowConfidence = 0.9;

    public static (int? Value, (int From, int To)? Run) Find(FieldRuns runs)
    {
        if (Likeliest(runs) is { Run: not null } dated)
            return dated;
        foreach (var run in runs.Of(FieldLabel.Other))
            if (YearIn(runs, run) is { } year)
                return (year, null);
        return Last(runs) is { } last ? (last, null) : BeforeVolume(runs);
    }

    // The first year, unless its confidence is low and another has a higher one: "144 U. Pa. L. Rev. 2021, 2024-25 (1996)".
    private static (int? Value, (int From, int To)? Run) Likeliest(FieldRuns runs)
    {
        (int? Value, (int From, int To)? Run) likeliest = default;
        foreach (var run in runs.Of(FieldLabel.Date))
            if (YearIn(runs, run) is { } year && (likeliest.Run is null || IsLikelier(runs, run, likeliest.Run)))
                likeliest = (year, run);
        return likeliest;
    }

    private static bool IsLikelier(FieldRuns runs, (int From, int To)? run, (int From, int To)? than) =>
        runs.Confidence(than) < LowConfidence && runs.Confidence(run) > runs.Confidence(than);

    // "Lancet. 2014;124:3044-51", labelled as volume and issue: if there is no other year, the volume is the year.
    private static (int? Value, (int From, int To)? Run) BeforeVolume(FieldRuns runs)
    {
        if (runs.First(FieldLabel.Volume) is not { } run || run.To != run.From + 1 || !runs.Tokens.IsSign(run.To, ';')
            || !runs.Is(run.To + 1, FieldLabel.Issue))
            return (null, null);
        return Year.Of(runs.Tokens.Span(run.From)) is { } year ? (year, run) : (null, null);
    }

    private static int? YearIn(FieldRuns runs, (int From, int To) run)
    {
        for (var at = run.From; at < run.To; at++)
            if ((runs.Is(at, FieldLabel.Date) || !IsInYearSpan(runs.Tokens, at)) && Year.Of(runs.Tokens.Span(at)) is { } year)
                return year;
        return null;
    }

    // A year beside a dash belongs to a span of years in a title.
    private static bool IsInYearSpan(TokenList tokens, int at) => tokens.IsDash(at - 1) || tokens.IsDash(at + 1);

    private static int? Last(FieldRuns runs)
    {
        for (var at = runs.Tokens.Count - 1; at >= 0; at--)
            if (!runs.Is(at, FieldLabel.Volume)
                && !runs.Is(at, FieldLabel.Issue)
                && !runs.Is(at, FieldLabel.Pages)
                && !IsInYearSpan(runs.Tokens, at)
                && Year.Of(runs.Tokens.Span(at)) is { } year)
                return year;
        return null;
    }
}
