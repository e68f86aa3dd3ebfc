using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Scorers;

/// <summary>How the kinds of the reference and the record exclude each other.</summary>
internal enum Clash
{
    None,
    Notice,
    Container,
    PaperForAbstract,
    AbstractForPaper,
    PreprintForArticle,
    ArticleForPreprint,
}

/// <summary>Says a clash in words.</summary>
internal static class ClashWords
{
    public static Evidence ToEvidence(this Clash clash, string? recordedType)
    {
        var (printed, recorded) = clash switch
        {
            Clash.Notice => ("article", "notice"),
            Clash.Container => ("article", recordedType ?? "container"),
            Clash.PaperForAbstract => ("abstract", "article"),
            Clash.AbstractForPaper => ("article", "abstract"),
            Clash.PreprintForArticle => ("article", "preprint"),
            Clash.ArticleForPreprint => ("preprint", "article"),
            _ => throw new ArgumentOutOfRangeException(nameof(clash), clash, null),
        };
        return new Evidence(Fields.Kind, printed, recorded, Agreement.Disagrees, 0);
    }
}
