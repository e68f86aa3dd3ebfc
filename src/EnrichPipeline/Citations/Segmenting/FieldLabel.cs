namespace EnrichPipeline.Citations.Segmenting;

/// <summary>The field of a citation that a token belongs to.</summary>
internal enum FieldLabel : byte
{
    Author,
    Editor,
    TitleBegin,
    Title,
    ContainerBegin,
    Container,
    Date,
    Volume,
    Issue,
    Pages,
    Publisher,
    Place,
    Edition,
    Series,
    Genre,

    /// <summary>Tokens without a field: punctuation and printed labels between fields, identifiers, and any other text.</summary>
    Other,
}
