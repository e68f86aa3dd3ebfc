using System.Globalization;
using EnrichPipeline.Model;

namespace EnrichPipeline.Reports.Words;

/// <summary>Describes a notice in a sentence.</summary>
public static class NoticeText
{
    /// <summary>Returns a sentence such as "RETRACTED in 2010, says retraction-watch (notice 10.1016/…)".</summary>
    public static string Of(Notice notice)
    {
        var words = notice.Direction == NoticeDirection.IsNotice ? IsNotice(notice.Kind) : About(notice.Kind);
        var year = notice.Year is { } when ? " in " + when.ToString(CultureInfo.InvariantCulture) : "";
        var source = notice.Source is null ? "" : $", says {notice.Source}";
        var doi = notice.Doi is { } id ? $" (notice {id.Value})" : "";
        return words + year + source + doi;
    }

    private static string About(NoticeKind kind) => kind switch
    {
        NoticeKind.Retraction => "RETRACTED",
        NoticeKind.ExpressionOfConcern => "EXPRESSION OF CONCERN",
        NoticeKind.Correction => "Corrected",
        NoticeKind.NewVersion => "There is a newer version",
        _ => "Updated",
    };

    private static string IsNotice(NoticeKind kind) => kind switch
    {
        NoticeKind.Retraction => "This is itself the notice of a retraction",
        NoticeKind.ExpressionOfConcern => "This is itself an expression of concern",
        NoticeKind.Correction => "This is itself a correction",
        NoticeKind.NewVersion => "This is itself a newer version",
        _ => "This is itself a notice",
    };
}
