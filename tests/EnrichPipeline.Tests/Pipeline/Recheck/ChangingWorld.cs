using System.Globalization;
using System.Text.Json.Nodes;
using EnrichPipeline.Model;

namespace EnrichPipeline.Tests.Pipeline.Recheck;

/// <summary>Invented works and what happens to each within two years, week by week.</summary>
internal static class ChangingWorld
{
    public const int Works = 300;
    private const int Scripts = 15;

    private static readonly string[] _words = (
        "lenalidomide placental vascular oxidative hepatic renal cortical synaptic lymphoid marrow glucose insulin retinal cardiac "
        + "pulmonary "
        + "fibrosis stenosis adhesion migration apoptosis necrosis perfusion infusion ablation resection grafting imaging screening "
        + "dosing sequencing "
        + "murine bovine canine feline equine porcine avian simian human infant elderly adolescent maternal paternal rural urban coastal "
        + "alpine arctic tropical"
    ).Split(' ');

    private static readonly string[] _families =
    [
        "Abernathy",
        "Brandvold",
        "Castellan",
        "Dragomir",
        "Eskildsen",
        "Fontaine",
        "Grimaldi",
        "Hallberg",
        "Ishikawa",
        "Jankowski",
        "Kowalczyk",
        "Lindqvist",
        "Marchetti",
        "Nakagawa",
        "Oyelaran",
        "Petrosyan",
    ];

    public static Script ScriptOf(int work) =>
        (work % Scripts) switch
        {
            0 => Script.Appears,
            1 => Script.IsRetractedForAWhile,
            2 => Script.IsCorrected,
            3 => Script.IsPublished,
            4 => Script.IsReworded,
            5 => Script.GetsPmid,
            6 => Script.LosesPmid,
            7 => Script.IsDoubtedThenRetracted,
            _ => Script.Stays,
        };

    /// <summary>Returns the week in which the fate of a work begins.</summary>
    public static int WeekOf(int work) => 8 + (work * 5 % 40);

    /// <summary>Returns the week in which the fate of a work ends or continues.</summary>
    public static int LaterWeekOf(int work) => WeekOf(work) + 30;

    public static string DoiOf(int work) => $"10.5555/work.{work}";

    public static string NoticeDoiOf(int work, NoticeKind kind) => $"10.5555/{kind.ToString().ToLowerInvariant()}.{work}";

    public static string PmidOf(int work) => (30_000_000 + work).ToString(CultureInfo.InvariantCulture);

    public static string Citation(int work) =>
        $"{_families[work % 16]} J, {_families[work / 16 % 16]} K: {TitleOf(work)}. J Clin Row {YearOf(work)}, "
        + $"{VolumeOf(work)}:{PageOf(work)}–{PageOf(work) + 8}.";

    public static bool IsThere(int work, int week) => ScriptOf(work) != Script.Appears || week >= WeekOf(work);

    public static bool HasPmid(int work, int week) =>
        ScriptOf(work) switch
        {
            Script.GetsPmid => week >= WeekOf(work),
            Script.LosesPmid => week < WeekOf(work),
            _ => true,
        };

    /// <summary>Returns the notices that the sources give for a work in a week.</summary>
    public static IReadOnlyList<NoticeKind> NoticesOf(int work, int week) =>
        ScriptOf(work) switch
        {
            Script.IsRetractedForAWhile when week >= WeekOf(work) && week < LaterWeekOf(work) => [NoticeKind.Retraction],
            Script.IsCorrected when week >= WeekOf(work) => [NoticeKind.Correction],
            Script.IsPublished when week >= WeekOf(work) => [NoticeKind.NewVersion],
            Script.LosesPmid when week >= WeekOf(work) => [NoticeKind.Other],
            Script.IsDoubtedThenRetracted when week >= LaterWeekOf(work) => [NoticeKind.ExpressionOfConcern, NoticeKind.Retraction],
            Script.IsDoubtedThenRetracted when week >= WeekOf(work) => [NoticeKind.ExpressionOfConcern],
            _ => [],
        };

    /// <summary>Whether something happens in a week, so that the records change.</summary>
    public static bool Changes(int week) =>
        Enumerable.Range(0, Works).Any(work => ScriptOf(work) != Script.Stays && (WeekOf(work) == week || LaterWeekOf(work) == week));

    public static IEnumerable<string> Records(int week) =>
        Enumerable.Range(0, Works).Where(work => IsThere(work, week)).Select(work => Record(work, week).ToJsonString());

    private static JsonObject Record(int work, int week)
    {
        var notices = NoticesOf(work, week).Where(kind => kind is not (NoticeKind.NewVersion or NoticeKind.Other));
        return new JsonObject
        {
            ["doi"] = DoiOf(work),
            ["pmid"] = HasPmid(work, week) ? PmidOf(work) : "",
            ["type"] = "journal-article",
            ["title"] = TitleOf(work),
            ["authors"] = new JsonArray(Author(work % 16, "J"), Author(work / 16 % 16, "K")),
            ["journal"] = "Journal of Clinical Rowing",
            ["journal_abbrev"] = "J Clin Row",
            ["year"] = YearOf(work).ToString(CultureInfo.InvariantCulture),
            ["volume"] = VolumeOf(work).ToString(CultureInfo.InvariantCulture),
            ["issue"] = ScriptOf(work) == Script.IsReworded && week >= WeekOf(work) ? "4" : "",
            ["pages"] = $"{PageOf(work)}-{PageOf(work) + 8}",
            ["publishedAs"] = ScriptOf(work) == Script.IsPublished && week >= WeekOf(work) ? NoticeDoiOf(work, NoticeKind.NewVersion) : "",
            ["updatedBy"] = new JsonArray([
                .. notices.Select(kind => new JsonObject { ["doi"] = NoticeDoiOf(work, kind), ["type"] = TypeOf(kind) }),
            ]),
        };
    }

    private static JsonObject Author(int family, string given) => new() { ["family"] = _families[family], ["given"] = given };

    private static string TypeOf(NoticeKind kind) =>
        kind switch
        {
            NoticeKind.ExpressionOfConcern => "expression_of_concern",
            _ => kind.ToString().ToLowerInvariant(),
        };

    private static string TitleOf(int work) =>
        string.Join(
            ' ',
            new[] { work, (work * 7) + 3, (work * 11) + 17, (work * 13) + 29, (work / 50) + 5, (work * 3) + 41 }.Select(index =>
                _words[index % _words.Length]
            )
        );

    private static int YearOf(int work) => 1990 + (work % 29);

    private static int VolumeOf(int work) => 3 + (work % 41);

    private static int PageOf(int work) => 100 + (work * 17 % 1900);
}

/// <summary>What happens to a work.</summary>
internal enum Script
{
    Stays,
    Appears,
    IsRetractedForAWhile,
    IsCorrected,
    IsPublished,
    IsReworded,
    GetsPmid,
    LosesPmid,
    IsDoubtedThenRetracted,
}
