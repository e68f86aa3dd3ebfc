namespace EnrichPipeline.Model;

/// <summary>A person, or a group (then <see cref="Given"/> is null), as an author list names it.</summary>
public sealed record PersonName(string Family, string? Given);
