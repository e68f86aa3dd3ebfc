using EnrichPipeline.Articles.Reasons;

namespace EnrichPipeline.Articles.Lists;

/// <summary>One entry of a list as a range of the text, which includes link hints but not the label.</summary>
internal readonly record struct Entry(string? Label, int Start, int End, Boundary? Boundary = null);
