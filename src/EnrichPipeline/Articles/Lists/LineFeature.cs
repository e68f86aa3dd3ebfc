using EnrichPipeline.Articles.Reasons;

namespace EnrichPipeline.Articles.Lists;

/// <summary>The features of a line that the model uses, in the order of <see cref="FeatureGroups"/>.</summary>
internal enum LineFeature : byte
{
    // The beginning of the line.
    Start, StartOfKind, Lead, StartYearEarly, EndStart, ShortStart, EndLengthStart, InsideStart, EndInsideStart, YearStart,

    // Its label.
    LabelKind, LabelStep, LocalLabels, LocalLabelStart, LabelAlone, LabelPrevious,

    // The end of the line before.
    EndBefore, EndBeforeLength, StopsEnd, StopsEndStart, EndNames, PagesBefore,

    // The words of the line.
    Always,
    OwnEnd,
    SmallWords,
    Capitals,
    Initials,
    Digits,
    Punctuation,
    WordCount,
    Likeness,
    Mark,
    Quoted,
    OwnEndKind,
    Inside,
    LengthInside,

    // Blank lines.
    Gap, GapNext, Blanks, GapStart, BlanksStart, BlanksEnd,

    // Indents.
    Indent, IndentNext, Place, Setting, SettingStart, SettingEnd, IndentStart, IndentBoth, IndentSetting, Style, LabelSetting, LabelBlanks,

    // Its length.
    Length, LengthNext,

    // The alphabet.
    Alphabet, Ascending, AscendingStart, AlphabetEnd,

    // Headings, and the position of the line.
    Heading, HeadingLength, SinceReferences, SinceOther, HeadingOrder, Relative, AnyHeading, Edge, Repeats, PageNumber,

    // The lines around.
    Around4,
    Around15,
    Behind,
    Ahead,
    Neighbour,
    NeighbourStart,
    NeighbourLabel,
    NeighbourEnd,
    NeighbourHeading,
    NeighbourLikeness,
    NeighbourSmallWords,
    NeighbourLength,
    NeighbourPageNumber,
    NeighbourYear,
    NeighbourPlace,
    NeighbourGap,

    // A place inside running text: how it begins, how the text before it ends, the words on both sides, and what is usual around.
    PlaceOpening,
    PlaceEnding,
    PlaceWords,
    PlaceStyle,

    // Such a place at the beginning of a line: how the labeller scores the line, and the room on the line before.
    PlaceLabel,
    PlaceRoom,
}

/// <summary>Groups the features that are named together when a boundary is explained.</summary>
internal static class FeatureGroups
{
    public static SignKind Of(LineFeature feature) => feature switch
    {
        <= LineFeature.YearStart => SignKind.Opening,
        <= LineFeature.LabelPrevious => SignKind.Label,
        <= LineFeature.PagesBefore => SignKind.Ending,
        <= LineFeature.LengthInside => SignKind.Words,
        <= LineFeature.BlanksEnd => SignKind.BlankLines,
        <= LineFeature.LabelBlanks => SignKind.Indent,
        <= LineFeature.LengthNext => SignKind.Room,
        <= LineFeature.AlphabetEnd => SignKind.Alphabet,
        <= LineFeature.PageNumber => SignKind.Headings,
        LineFeature.PlaceOpening => SignKind.Opening,
        LineFeature.PlaceEnding => SignKind.Ending,
        LineFeature.PlaceWords => SignKind.Words,
        LineFeature.PlaceRoom => SignKind.Room,
        _ => SignKind.Neighbours,
    };
}
