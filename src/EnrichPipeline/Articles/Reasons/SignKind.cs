namespace EnrichPipeline.Articles.Reasons;

/// <summary>The kinds of features of a possible beginning of a reference.</summary>
public enum SignKind
{
    /// <summary>How the line opens: with names, or as a sentence goes on.</summary>
    Opening,

    /// <summary>Its number or mark, and whether those around have such.</summary>
    Label,

    /// <summary>How the text before it ends.</summary>
    Ending,

    /// <summary>What the words and numbers of the line are.</summary>
    Words,

    BlankLines,

    Indent,

    /// <summary>How far the line and the one before reach to the right.</summary>
    Room,

    /// <summary>Whether it goes on with the alphabet of the list.</summary>
    Alphabet,

    /// <summary>How far above a heading stands, and where on its page the line does.</summary>
    Headings,

    /// <summary>What the lines around show.</summary>
    Neighbours,
}
