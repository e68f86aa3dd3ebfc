using EnrichPipeline.Model.Documents;
using EnrichPipeline.Reports.Words;

namespace EnrichPipeline.Reports.Differences;

/// <summary>Describes the changes of a reference, one clause each.</summary>
internal static class ReferenceChanges
{
    public static IEnumerable<string> Of(EnrichedReference before, EnrichedReference after) =>
        [
            .. before.Ordinal == after.Ordinal ? Array.Empty<string>() : [$"was reference {before.Ordinal}"],
            .. before.Printed == after.Printed ? Array.Empty<string>() : ["the printed text changed"],
            .. before.Verdict == after.Verdict
                ? Array.Empty<string>()
                : [$"{VerdictWord.DisplayName(before.Verdict)} became {VerdictWord.DisplayName(after.Verdict)}"],
            .. IdChanges.Of((before.Doi, before.Pmid, before.Pmcid), (after.Doi, after.Pmid, after.Pmcid)),
            .. after.Notices.Except(before.Notices).Select(notice => $"new notice: {NoticeText.Of(notice)}"),
            .. before.Notices.Except(after.Notices).Select(notice => $"notice withdrawn: {NoticeText.Of(notice)}"),
            .. after
                .Discrepancies.Except(before.Discrepancies)
                .Select(now => $"{now.Field} differs now: printed {now.Printed}, recorded {now.Recorded}"),
            .. before
                .Discrepancies.Except(after.Discrepancies)
                .Select(then => $"{then.Field} no longer differs as it did (printed {then.Printed}, recorded {then.Recorded})"),
            .. RecordChanges(before, after),
        ];

    private static IEnumerable<string> RecordChanges(EnrichedReference before, EnrichedReference after)
    {
        if (before.Record is not { } old || after.Record is not { } now)
            return [];
        (string Field, string? Old, string? Now)[] fields =
        [
            ("title", old.Title, now.Title),
            ("container", old.ContainerTitle, now.ContainerTitle),
            ("volume", old.Volume, now.Volume),
            ("issue", old.Issue, now.Issue),
            ("pages", old.Page, now.Page),
        ];
        return fields
            .Where(field => field.Old != field.Now)
            .Select(field => $"recorded {field.Field} changed from {field.Old ?? "none"} to {field.Now ?? "none"}");
    }
}
