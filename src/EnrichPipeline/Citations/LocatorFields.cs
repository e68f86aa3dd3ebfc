using EnrichPipeline.Citations.Segmenting;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Citations;

/// <summary>Volume, issue and pages; where one has no label of its own, the number behind a printed "vol." or "pp." is taken.</summary>
internal sealed record LocatorFields(string? Volume, string? Issue, string? Pages, (int From, int To)? VolumeRun, (int From, int To)? IssueRun, (int From, int To)? PagesRun)
{
    public static LocatorFields Find(FieldRuns runs)
    {
        var (volume, issue, pages) = (runs.First(FieldLabel.Volume), runs.First(FieldLabel.Issue), runs.First(FieldLabel.Pages));
        return new LocatorFields(
            Compact(runs.Text(volume) ?? Labelled(runs, WordFlags.Volume)),
            Tidy(runs.Text(issue)),
            (runs.Text(pages) ?? Labelled(runs, WordFlags.Pages)) is { } printed ? PageRange.Normalize(printed) : null,
            volume, issue, pages);
    }

    private static string? Labelled(FieldRuns runs, WordFlags label)
    {
        var tokens = runs.Tokens;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!tokens[at].Has(label) || !runs.Is(at, FieldLabel.Other))
                continue;
            var number = tokens.IsSign(at + 1, '.') ? at + 2 : at + 1;
            if (tokens[number].Kind is TokenKind.Number && runs.Is(number, FieldLabel.Other) && !tokens[number].Has(WordFlags.Year))
                return tokens.Between(number, End(tokens, number));
        }
        return null;
    }

    private static int End(TokenList tokens, int number) =>
        tokens.IsDash(number + 1) && tokens[number + 2].Kind is TokenKind.Number or TokenKind.Mixed ? number + 3 : number + 1;

    private static string? Compact(string? volume) => volume is null ? null : Tidy(string.Concat(volume.Where(letter => !char.IsWhiteSpace(letter))));

    private static string? Tidy(string? number) =>
        number?.Replace('–', '-').Replace('—', '-').Trim(' ', '.', ',', ':', ';', '(', ')', '[', ']') is { Length: > 0 } text ? text : null;
}
