using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Scorers;

/// <summary>The ways in which the types of reference and record can exclude each other.</summary>
internal enum TypeConflict
{
    None,
    Notice,
    ArticleForNotice,
    Container,
    CommentaryForArticle,
    PaperForAbstract,
    AbstractForPaper,
    PreprintForArticle,
    ArticleForPreprint,
    OtherFormForArticle,
    ArticleForOtherForm,
    OtherVersion,
}

/// <summary>Converts a conflict of types to evidence.</summary>
internal static class TypeConflictExtensions
{
    public static Evidence ToEvidence(this TypeConflict conflict, string? recordedType)
    {
        var (printed, recorded) = conflict switch
        {
            TypeConflict.Notice => ("article", "notice"),
            TypeConflict.ArticleForNotice => ("notice", "article"),
            TypeConflict.Container => ("article", recordedType ?? "container"),
            TypeConflict.CommentaryForArticle => ("article", "commentary"),
            TypeConflict.PaperForAbstract => ("abstract", "article"),
            TypeConflict.AbstractForPaper => ("article", "abstract"),
            TypeConflict.PreprintForArticle => ("article", "preprint"),
            TypeConflict.ArticleForPreprint => ("preprint", "article"),
            TypeConflict.OtherFormForArticle => ("article", recordedType ?? "other"),
            TypeConflict.ArticleForOtherForm => ("no article", recordedType ?? "article"),
            TypeConflict.OtherVersion => ("this version", "another version"),
            _ => throw new ArgumentOutOfRangeException(nameof(conflict), conflict, null),
        };
        return new Evidence(Fields.Kind, printed, recorded, Agreement.Disagrees, 0);
    }
}
