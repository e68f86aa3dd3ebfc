using EnrichPipeline.Reading;

namespace EnrichPipeline.Articles.Lists;

/// <summary>Writes the features of a place where an entry may begin. A change here needs new weights.</summary>
internal static class PlaceFeatures
{
    private const ulong Marks = (1UL << 27) - 1;
    private const int Nowhere = 1;
    private const int Numbers = 7;

    public static void Write(EntryPlaces places, EntryPlace place, ref FeatureList list)
    {
        list.Clear();
        var (at, end, start) = (place.Token, place.Ending, (int)place.Start);
        WriteEnding(place, end, start, ref list);
        WriteNames(places.Tokens, place, ref list);
        WriteWords(places.Tokens, at, end, start, ref list);
        WriteShapes(places.Tokens, at, ref list);
        var (usualEnd, usualStart) = (places.ShareOfEnding(place), places.ShareOfStart(place));
        list.Add(LineFeature.PlaceStyle, 0, usualEnd);
        list.Add(LineFeature.PlaceStyle, 1, usualStart);
        list.Add(LineFeature.PlaceStyle, 2, usualEnd, usualStart);
        list.Add(LineFeature.PlaceStyle, 3, usualEnd, end);
        list.Add(LineFeature.PlaceStyle, 4, usualStart, start);
        list.Add(LineFeature.PlaceStyle, 5, usualEnd, place.Names);
        list.Add(LineFeature.PlaceStyle, 6, places.ShareOfStops, end);
        list.Add(LineFeature.PlaceStyle, 7, places.ShareOfStops, end, start);
    }

    /// <summary>Adds the features of a place at the beginning of a line.</summary>
    public static void WriteLine(EntryPlaces places, EntryPlace place, LineLayout line, ref FeatureList list)
    {
        var (end, start, stops) = (place.Ending, (int)place.Start, places.ShareOfStops * 2 + (place.Ending & 1));
        list.Add(LineFeature.PlaceLabel, 0);
        list.Add(LineFeature.PlaceLabel, 1, line.Margin);
        list.Add(LineFeature.PlaceLabel, 2, line.Margin, line.Style);
        list.Add(LineFeature.PlaceLabel, 3, line.Margin, line.Firsts);
        list.Add(LineFeature.PlaceLabel, 4, line.Margin, end);
        list.Add(LineFeature.PlaceLabel, 5, line.Margin, start);
        list.Add(LineFeature.PlaceLabel, 6, line.Style);
        list.Add(LineFeature.PlaceLabel, 7, line.Firsts);
        list.Add(LineFeature.PlaceLabel, 8, line.Rule);
        list.Add(LineFeature.PlaceLabel, 9, line.Rule, line.Margin);
        list.Add(LineFeature.PlaceLabel, 10, line.Margin, stops);
        list.Add(LineFeature.PlaceLabel, 11, stops, start);
        list.Add(LineFeature.PlaceLabel, 12, end, start);
        list.Add(LineFeature.PlaceLabel, 13, place.Names, end);
        list.Add(LineFeature.PlaceLabel, 14, place.SinceYear, stops);
        list.Add(LineFeature.PlaceRoom, 0, line.Room, line.Filled);
        list.Add(LineFeature.PlaceRoom, 1, line.Room, line.Filled, line.Margin);
        list.Add(LineFeature.PlaceRoom, 2, line.Room, line.Filled, end);
        list.Add(LineFeature.PlaceRoom, 3, line.Room, line.Filled, line.Firsts);
        list.Add(LineFeature.PlaceRoom, 4, line.Room, line.Filled, stops);
        list.Add(LineFeature.PlaceRoom, 5, line.Room, line.Filled, start);
    }

    private static void WriteEnding(EntryPlace place, int end, int start, ref FeatureList list)
    {
        list.Add(LineFeature.PlaceEnding, 0);
        list.Add(LineFeature.PlaceEnding, 1, end);
        list.Add(LineFeature.PlaceEnding, 2, place.SinceYear);
        list.Add(LineFeature.PlaceEnding, 3, end, place.SinceYear);
        list.Add(LineFeature.PlaceEnding, 4, end, start);
        list.Add(LineFeature.PlaceEnding, 5, end, start, place.SinceYear);
        list.Add(LineFeature.PlaceOpening, 0, start);
        list.Add(LineFeature.PlaceOpening, 1, start, place.SinceYear);
    }

    private static void WriteNames(TokenList tokens, EntryPlace place, ref FeatureList list)
    {
        list.Add(LineFeature.PlaceOpening, 2, place.Names);
        list.Add(LineFeature.PlaceOpening, 3, place.Names, place.Ending);
        list.Add(LineFeature.PlaceOpening, 4, place.Names, (int)place.Start);
        list.Add(LineFeature.PlaceOpening, 5, place.Names, place.SinceYear);
        list.Add(LineFeature.PlaceOpening, 6, place.Names, Word(tokens, place.Token - 2));
    }

    private static void WriteWords(TokenList tokens, int at, int end, int start, ref FeatureList list)
    {
        for (var near = -4; near <= 3; near++)
        {
            list.Add(LineFeature.PlaceWords, 0, near, Word(tokens, at + near));
            list.Add(LineFeature.PlaceWords, 1, near, Shape(tokens, at + near));
            WriteMarks(tokens, at + near, 2, near, ref list);
        }

        list.Add(LineFeature.PlaceWords, 3, Word(tokens, at - 1), Word(tokens, at - 2));
        list.Add(LineFeature.PlaceWords, 4, Word(tokens, at - 2), start);
        list.Add(LineFeature.PlaceWords, 5, Word(tokens, at), end);
        list.Add(LineFeature.PlaceWords, 6, Word(tokens, at), Word(tokens, at + 1));
        WriteMarks(tokens, at - 2, 7, end, ref list);
        WriteMarks(tokens, at, 8, end, ref list);
    }

    private static void WriteMarks(TokenList tokens, int at, int which, int with, ref FeatureList list)
    {
        for (var marks = (ulong)tokens[at].Flags & Marks; marks != 0; marks &= marks - 1)
            list.Add(LineFeature.PlaceWords, which, with, System.Numerics.BitOperations.TrailingZeroCount(marks));
    }

    private static void WriteShapes(TokenList tokens, int at, ref FeatureList list)
    {
        var (before2, before, own, next) = (Shape(tokens, at - 2), Shape(tokens, at - 1), Shape(tokens, at), Shape(tokens, at + 1));
        list.Add(LineFeature.PlaceWords, 9, before, before2, Shape(tokens, at - 3));
        list.Add(LineFeature.PlaceWords, 10, own, next, Shape(tokens, at + 2));
        list.Add(LineFeature.PlaceWords, 11, before2, before, own);
        list.Add(LineFeature.PlaceWords, 12, before2 * 31 + before, own, next);
    }

    private static int Word(TokenList tokens, int at) => (uint)at >= (uint)tokens.Count ? Nowhere
        : tokens[at].Kind == TokenKind.Number ? Numbers + tokens[at].Length : (int)tokens[at].Hash;

    private static int Shape(TokenList tokens, int at) => (uint)at < (uint)tokens.Count ? (int)WordShape.Of(tokens, at) : Nowhere;
}
