namespace EnrichPipeline.Model;

/// <summary>A relation of a record to another work.</summary>
/// <param name="Kind">CrossRef's name: <c>is-preprint-of</c>, <c>has-preprint</c>, <c>is-version-of</c>…</param>
public sealed record Relation(string Kind, Doi Doi);
