namespace EnrichPipeline.Sandbox.Records;

/// <summary>A journal under its full name and, where known, the one NLM shortens it to.</summary>
internal sealed record Journal(string Key, string Full, string Short)
{
    public string ShortOrFull => Short.Length == 0 ? Full : Short;
}
