namespace EnrichPipeline.Articles.Lists;

/// <summary>What comes between two lines of one entry when they become one.</summary>
internal enum LineJoin
{
    Space,

    Nothing,

    /// <summary>The hyphen at the end of the line goes too: it was put there to break a word.</summary>
    WithoutHyphen,
}
