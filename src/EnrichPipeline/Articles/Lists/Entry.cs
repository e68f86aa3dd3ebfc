using EnrichPipeline.Articles.Reasons;

namespace EnrichPipeline.Articles.Lists;

/// <summary>One entry of a list as a stretch of the text, link hints still in it; the label lies outside.</summary>
internal readonly record struct Entry(string? Label, int Start, int End, Boundary? Boundary = null);
