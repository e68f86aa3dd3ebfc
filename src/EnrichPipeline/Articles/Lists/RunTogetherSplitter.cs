using EnrichPipeline.Articles.Reasons;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Articles.Lists;

/// <summary>Splits a list without labels in which paragraphs hold several entries. Line breaks do not count.</summary>
internal static class RunTogetherSplitter
{
    /// <summary>The length of the longest list that is split. Longer lists keep the labels of their lines.</summary>
    public const int MaxLength = 2_000_000;

    /// <summary>The weight of a blank line that sets an entry apart.</summary>
    public const double BlankLineWeight = 4;

    private const int MinSure = 3;
    private const double MaxAtLineStarts = 0.4;
    private const double SureScore = 2;

    /// <summary>Returns the entries, or none if entries begin where lines do.</summary>
    public static IReadOnlyList<Entry> Split(Passage list)
    {
        if (list.Length is 0 or > MaxLength)
            return [];
        var running = new RunningText(list);
        var (places, text) = (new EntryPlaces(running.Text), running.Text);
        var scored = places.All.Where(place => !EndsCompany(places.Tokens, place.Token))
            .Select(place => (Offset: places.OffsetOf(place), Score: Signs(places, place).Sum(sign => sign.Weight))).ToList();
        var sure = scored.FindAll(place => place.Score > SureScore);
        if (sure.Count < MinSure || sure.Count(place => running.BeginsLine(place.Offset)) > MaxAtLineStarts * sure.Count)
            return [];
        var cuts = BestCuts.Of(text,
            [.. scored.Select(place => (place.Offset, place.Score + (running.IsApart(place.Offset) ? BlankLineWeight : 0)))]);
        var seen = places.All.ToDictionary(places.OffsetOf);
        return [.. cuts.Select((cut, i) => new Entry(null, running.Source(cut.Offset),
            running.Source(Trimmed(text, i + 1 < cuts.Count ? cuts[i + 1].Offset : text.Length) - 1) + 1,
            i == 0 ? new Boundary(BoundaryKind.FirstLine) : Reason(Signs(places, seen[cut.Offset]), cut.Gain)))];
    }

    // "Salt Press Pte Ltd Eder L": the end of a company's name does not begin an entry.
    private static bool EndsCompany(TokenList tokens, int at) =>
        IsCompany(tokens[at]) || IsCompany(tokens[at + 1]) && tokens[at + 2].Kind == TokenKind.Word;

    private static bool IsCompany(Token token) => token.Has(WordFlags.Publisher) && token.Has(WordFlags.Group);

    private static int Trimmed(string text, int end) => text.AsSpan(0, end).TrimEnd().Length;

    private static Boundary Reason(IReadOnlyList<BoundarySign> signs, double gain) => new(BoundaryKind.Place)
    {
        Score = gain,
        Signs = [.. signs, new BoundarySign(SignKind.Room, gain - signs.Sum(sign => sign.Weight))],
    };

    // Returns the evidence for a place.
    private static IReadOnlyList<BoundarySign> Signs(EntryPlaces places, EntryPlace place)
    {
        var list = new FeatureList(stackalloc uint[FeatureList.MaxCount], stackalloc LineFeature[FeatureList.MaxCount]);
        PlaceFeatures.Write(places, place, ref list);
        return LineModel.Places.Explain(list);
    }
}
