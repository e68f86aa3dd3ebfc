using EnrichPipeline.Matching.Scorers;

namespace EnrichPipeline.Matching.Integrity;

/// <summary>
/// Recognises a record that resembles the cited work but is another one: the other part, the paper of the next year, the study of another
/// virus.
/// </summary>
internal static class SiblingWork
{
    /// <summary>Whether the reference fits the work found better than this record, which is neither the same work nor a version.</summary>
    public static bool Is(WorkComparison record, WorkComparison work) =>
        !ReferenceEquals(record, work)
        && !SameWork.Is(record.Record, work.Record)
        && record.IsPreprint == work.IsPreprint
        && FitsBetter(work, record);

    private static bool FitsBetter(WorkComparison work, WorkComparison record) =>
        work.HasTitle
        && ((record.HasOtherWords && !work.HasOtherWords)
            || (record.IsElsewhere && !work.IsElsewhere && work.SupportCount > record.SupportCount));
}
