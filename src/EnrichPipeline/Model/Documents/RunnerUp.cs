namespace EnrichPipeline.Model.Documents;

/// <summary>A candidate that was not chosen.</summary>
public sealed record RunnerUp(
    Doi? Doi,
    Pmid? Pmid,
    string? Title,
    string? Container,
    int? Year,
    string? Volume,
    string? Pages,
    double Confidence);
