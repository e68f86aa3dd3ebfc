using EnrichPipeline.Reading;

namespace EnrichPipeline.Articles.Boundaries;

/// <summary>What comes after the names with which a text begins, or soon after where there are none.</summary>
internal enum AfterNames : byte
{
    Other,
    YearInBrackets,
    Year,
    EtAl,
    StopAndCapital,
    Colon,
    Editors,
}
