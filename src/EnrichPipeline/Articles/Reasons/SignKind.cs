namespace EnrichPipeline.Articles.Reasons;

/// <summary>What is looked at where a reference may begin.</summary>
public enum SignKind
{
    /// <summary>How the text opens: with names, or as a sentence goes on.</summary>
    Opening,

    /// <summary>How many names it opens with.</summary>
    Names,

    /// <summary>What follows the names.</summary>
    AfterNames,

    /// <summary>How the text before it ends.</summary>
    Ending,

    /// <summary>How far before it the last year stands.</summary>
    YearBefore,

    /// <summary>How long the references on both sides are, and whether they tell a year.</summary>
    Before,

    BlankLine,

    NoBlankLine,

    /// <summary>It begins at the outer edge of a hanging indent.</summary>
    OuterEdge,

    /// <summary>It is indented.</summary>
    Indent,

    /// <summary>Whether its first word had room on the line before.</summary>
    Room,

    /// <summary>Whether it goes on with the alphabet of the list.</summary>
    Alphabet,
}
