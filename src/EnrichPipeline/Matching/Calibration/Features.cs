using EnrichPipeline.Matching.Scorers;
using EnrichPipeline.Matching.Text;

namespace EnrichPipeline.Matching.Calibration;

/// <summary>Turns findings into the numbers that the model weighs; silence is zero throughout.</summary>
internal static class Features
{
    public static readonly int Count = Enum.GetValues<Feature>().Length;

    public static void Fill(Findings findings, Span<double> values)
    {
        values.Clear();
        Set(values, Feature.Always, 1);
        FillTitle(findings.Title, values);
        FillAuthors(findings, values);
        FillContainer(findings.Container, values);
        FillNumbers(findings, values);
        FillTogether(findings, values);
    }

    private static void FillTitle(TitleFinding title, Span<double> values)
    {
        if (title.Finding.Supports)
        {
            Set(values, Feature.TitleSimilarity, (title.Finding.Similarity - 0.8) / 0.2);
            Set(values, Feature.TitleLength, Math.Log2(Math.Clamp(title.Letters, 4, 160) / 20.0));
            Set(values, Feature.TitleMissing, Math.Min(3, title.Missing));
            Set(values, Feature.TitleExtra, Math.Min(3, title.Extra));
            Set(values, Feature.TitleReplaced, Math.Min(2, Math.Min(title.Missing, title.Extra)));
            Set(values, Feature.TitleNumerals, title.NumeralsDiffer);
            Set(values, Feature.TitleUncovered, Math.Max(0, 0.9 - title.Covered));
            Set(values, Feature.TitlePartial, title.Partial);
            Set(values, Feature.TitleTails, title.TailsDiffer);
        }
        else if (title.Finding.Disagrees)
        {
            Set(values, Feature.TitleDisagrees, Math.Min(1, (0.85 - title.Finding.Similarity) / 0.45));
            Set(values, Feature.TitleShared, title.Shared);
        }
    }

    private static void FillAuthors(Findings findings, Span<double> values)
    {
        var (first, others) = (findings.FirstAuthor, findings.OtherAuthors);
        Set(values, Feature.FirstAuthorAgrees, first.Agrees);
        Set(values, Feature.FirstAuthorNearly, first.Nearly);
        Set(values, Feature.FirstAuthorInitials, first.Agrees && first.Similarity < 0.75);
        Set(values, Feature.FirstAuthorDisagrees, first.Disagrees);
        Set(values, Feature.OtherAuthorsShare, others.Similarity);
        Set(values, Feature.OtherAuthorsDisagree, others.Disagrees);
    }

    private static void FillContainer(Finding container, Span<double> values)
    {
        Set(values, Feature.ContainerAgrees, container.Supports && container.Similarity >= ContainerName.Misprinted);
        Set(values, Feature.ContainerNearly, container.Nearly && container.Similarity < ContainerName.Misprinted);
        Set(values, Feature.ContainerDisagrees, container.Disagrees);
    }

    private static void FillNumbers(Findings findings, Span<double> values)
    {
        var (year, volume, issue, pages) = (findings.Year, findings.Volume, findings.Issue, findings.Pages);
        Set(values, Feature.YearAgrees, year.Agrees);
        Set(values, Feature.YearNearly, year.Nearly);
        Set(values, Feature.YearDisagrees, year.Disagrees);
        Set(values, Feature.VolumeAgrees, volume is { Agrees: true, Similarity: 1 });
        Set(values, Feature.VolumeLoose, volume is { Agrees: true, Similarity: < 1 });
        Set(values, Feature.VolumeDisagrees, volume.Disagrees);
        Set(values, Feature.IssueAgrees, issue.Agrees);
        Set(values, Feature.IssueDisagrees, issue.Disagrees);
        Set(values, Feature.PagesAgree, pages is { Agrees: true, Similarity: > PagesScorer.Loose });
        Set(values, Feature.PagesLoose, pages is { Agrees: true, Similarity: PagesScorer.Loose });
        Set(values, Feature.PagesNearly, pages.Nearly);
        Set(values, Feature.PagesDisagree, pages.Disagrees);
        Set(values, Feature.Unexplained, Math.Min(3, findings.Unexplained));
    }

    // Fields that say more together than each alone.
    private static void FillTogether(Findings findings, Span<double> values)
    {
        Set(values, Feature.Place, findings.Volume.Agrees && findings.Pages.Agrees && findings.Container.Supports);
        Set(values, Feature.OtherTitleAndAuthor, !findings.Title.Finding.Agrees && findings.FirstAuthor.Disagrees);
        Set(values, Feature.TwoDisagreements, Disagreements(findings) > 1);
    }

    private static int Disagreements(Findings findings) =>
        One(findings.FirstAuthor) + One(findings.Container) + One(findings.Year) + One(findings.Volume) + One(findings.Pages);

    private static int One(Finding finding) => finding.Disagrees ? 1 : 0;

    private static void Set(Span<double> values, Feature feature, double value) => values[(int)feature] = value;

    private static void Set(Span<double> values, Feature feature, bool holds) => values[(int)feature] = holds ? 1 : 0;
}
