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

    /// <summary>Punctuation and labels between fields, identifiers, and what is no field.</summary>
    Other,
}
