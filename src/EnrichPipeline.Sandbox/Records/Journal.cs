namespace EnrichPipeline.Sandbox.Records;

/// <summary>A journal with its full name and, if known, its NLM abbreviation.</summary>
internal sealed record Journal(string Key, string Full, string Short)
{
    public string ShortOrFull => Short.Length == 0 ? Full : Short;
}
