using EnrichPipeline.Matching.Scorers;
using EnrichPipeline.Matching.Text;

namespace EnrichPipeline.Matching.Calibration;

/// <summary>
/// Converts the comparison of a record to the features of the matching model. A field that is missing on either side counts as zero.
/// </summary>
internal static class Features
{
    public static readonly int Count = Enum.GetValues<Feature>().Length;

    public static void Fill(FieldComparisons comparisons, Span<double> values)
    {
        values.Clear();
        Set(values, Feature.Always, 1);
        FillTitle(comparisons.Title, values);
        FillAuthors(comparisons, values);
        FillContainer(comparisons.Container, values);
        FillNumbers(comparisons, values);
        FillTogether(comparisons, values);
    }

    private static void FillTitle(TitleComparison title, Span<double> values)
    {
        if (title.Field.Supports)
        {
            Set(values, Feature.TitleSimilarity, (title.Field.Similarity - 0.8) / 0.2);
            Set(values, Feature.TitleLength, Math.Log2(Math.Clamp(title.Letters, 4, 160) / 20.0));
            Set(values, Feature.TitleMissing, Math.Min(3, title.Missing));
            Set(values, Feature.TitleExtra, Math.Min(3, title.Extra));
            Set(values, Feature.TitleReplaced, Math.Min(2, Math.Min(title.Missing, title.Extra)));
            Set(values, Feature.TitleNumerals, title.NumeralsDiffer);
            Set(values, Feature.TitleOpposed, title.Opposed);
            Set(values, Feature.TitleUnlike, Math.Min(3, title.Unlike));
            Set(values, Feature.TitleUncovered, Math.Max(0, TitleComparison.NearlyAll - title.Covered));
            Set(values, Feature.TitlePartial, title.Partial);
            Set(values, Feature.TitleTailsDiffer, title.TailsDiffer);
        }
        else if (title.Field.Disagrees)
        {
            Set(values, Feature.TitleDisagrees, Math.Min(1, (0.85 - title.Field.Similarity) / 0.45));
            Set(values, Feature.TitleShared, title.Shared);
        }
    }

    private static void FillAuthors(FieldComparisons comparisons, Span<double> values)
    {
        var (first, others) = (comparisons.FirstAuthor, comparisons.OtherAuthors);
        Set(values, Feature.FirstAuthorAgrees, first.Agrees);
        Set(values, Feature.FirstAuthorNearly, first.Nearly);
        Set(values, Feature.FirstAuthorInitials, first.Agrees && first.Similarity < 0.75);
        Set(values, Feature.FirstAuthorDisagrees, first.Disagrees);
        Set(values, Feature.OtherAuthorsShare, others.Similarity);
        Set(values, Feature.OtherAuthorsDisagree, others.Disagrees);
    }

    private static void FillContainer(FieldComparison container, Span<double> values)
    {
        Set(values, Feature.ContainerAgrees, container.Supports && container.Similarity >= ContainerName.Misprinted);
        Set(values, Feature.ContainerNearly, container.Nearly && container.Similarity < ContainerName.Misprinted);
        Set(values, Feature.ContainerDisagrees, container.Disagrees);
    }

    private static void FillNumbers(FieldComparisons comparisons, Span<double> values)
    {
        var (year, volume, issue, pages) = (comparisons.Year, comparisons.Volume, comparisons.Issue, comparisons.Pages);
        Set(values, Feature.YearAgrees, year.Agrees);
        Set(values, Feature.YearNearly, year.Nearly);
        Set(values, Feature.YearDisagrees, year.Disagrees);
        Set(values, Feature.VolumeAgrees, volume is { Agrees: true, Similarity: 1 });
        Set(values, Feature.VolumeAgreesWeakly, volume is { Agrees: true, Similarity: < 1 });
        Set(values, Feature.VolumeDisagrees, volume.Disagrees);
        Set(values, Feature.IssueAgrees, issue.Agrees);
        Set(values, Feature.IssueDisagrees, issue.Disagrees);
        Set(values, Feature.PagesAgree, pages is { Agrees: true, Similarity: > PagesScorer.WeakSimilarity });
        Set(values, Feature.PagesAgreeWeakly, pages is { Agrees: true, Similarity: PagesScorer.WeakSimilarity });
        Set(values, Feature.PagesNearly, pages.Nearly);
        Set(values, Feature.PagesDisagree, pages.Disagrees);
        Set(values, Feature.Unexplained, Math.Min(3, comparisons.Unexplained));
    }

    // Combinations that say more than the single fields.
    private static void FillTogether(FieldComparisons comparisons, Span<double> values)
    {
        Set(values, Feature.Place, comparisons.Volume.Agrees && comparisons.Pages.Agrees && comparisons.Container.Supports);
        Set(values, Feature.OtherTitleAndAuthor, !comparisons.Title.Field.Agrees && comparisons.FirstAuthor.Disagrees);
        Set(values, Feature.TwoDisagreements, comparisons.Disagreements > 1);
        Set(values, Feature.OtherPlace, comparisons.IsElsewhere);
        Set(values, Feature.NextYearsPlace, comparisons.IsElsewhere && !comparisons.Year.Agrees);
        Set(values, Feature.PlaceMissing, comparisons.LacksPrintedPlace);
        Set(values, Feature.ContainerMissing, comparisons.LacksPrintedContainer);
    }

    private static void Set(Span<double> values, Feature feature, double value) => values[(int)feature] = value;

    private static void Set(Span<double> values, Feature feature, bool holds) => values[(int)feature] = holds ? 1 : 0;
}
