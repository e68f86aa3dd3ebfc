using EnrichPipeline.Reading;

namespace EnrichPipeline.Articles.Boundaries;

/// <summary>What is seen at a place where one reference may end and the next begin.</summary>
/// <param name="Names">How many names follow, three for more.</param>
internal readonly record struct Signs(EndSign End, StartSign Start, int Names, AfterNames After, YearBefore Year);
