namespace EnrichPipeline.Sandbox.Records;

/// <summary>A record with its journal and its notices, including notices that only the record of the other work has.</summary>
internal sealed class Work(Record record, Journal? journal)
{
    public Record Record => record;

    public Journal? Journal => journal;

    public List<Update> Updates { get; } = [.. record.Updates ?? []];

    public List<Update> UpdatedBy { get; } =
        record is { Retracted: true, UpdatedBy: null or [] } ? [new Update(record.Doi, "retraction")] : [.. record.UpdatedBy ?? []];

    public string ContainerTitle => journal?.Full ?? record.Journal;

    public string ShortContainerTitle => journal is { Short.Length: > 0 } ? journal.Short : record.JournalAbbrev;

    public bool IsRetracted => UpdatedBy.Exists(update => update.Type == "retraction");
}
