namespace EnrichPipeline.Model;

/// <summary>An author: a person, or a group, whose <see cref="Given"/> is null.</summary>
public sealed record PersonName(string Family, string? Given);
