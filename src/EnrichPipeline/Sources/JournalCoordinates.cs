namespace EnrichPipeline.Sources;

/// <summary>The place of a work in a journal, in the form that ECitMatch expects. Only the journal is required.</summary>
/// <param name="Author">The first author as PubMed writes names, with family name and initials: <c>smith jc</c>.</param>
public sealed record JournalCoordinates(string Journal, string? Year, string? Volume, string? FirstPage, string? Author);
