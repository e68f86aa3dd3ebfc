using System.Globalization;

namespace EnrichPipeline.Articles.Lists;

/// <summary>Keeps where a reference list was looked for in vain, and says so in one sentence.</summary>
internal sealed class ListSearch(Passage whole)
{
    private const int MostNamed = 3;

    private readonly Queue<(Line Heading, ListTry Try)> _headings = [];
    private int _headingCount;
    private int _numberedLines;
    private ListTry _alone = new(TryOutcome.NoRun);

    public void Refused(Passage section, ListTry why)
    {
        if (section.Heading is not { } heading)
            return;
        _headingCount++;
        _headings.Enqueue((heading, why));
        // The list stands at the end: the last headings are the ones a person looks at.
        if (_headings.Count > MostNamed)
            _headings.Dequeue();
    }

    public void RefusedAlone(IReadOnlyList<Marker> markers, IReadOnlyList<Entry> entries, TryOutcome outcome)
    {
        _numberedLines = markers.Count(marker => marker.AtLineStart);
        if (entries.Count > _alone.Entries)
            _alone = ListTry.Of(outcome, whole, entries);
    }

    public string Describe() => string.Create(CultureInfo.InvariantCulture, $"No reference list: {Headings()}; {Numbers()}.");

    // The heading itself is one of our own words; nothing else of the article is repeated.
    private string Headings()
    {
        if (_headingCount == 0)
            return "no line is a heading such as References, Literature Cited or Literatur";
        var lines = new LineNumbers();
        var named = _headings.Select(tried => string.Create(CultureInfo.InvariantCulture, $"\"{tried.Heading.Of(whole.Text)}\" in line {lines.At(whole.Text, tried.Heading.Start)} {Words(tried.Try)}"));
        var others = _headingCount - _headings.Count;
        return (others > 0 ? string.Create(CultureInfo.InvariantCulture, $"of {_headingCount} headings none stands over references: ") : "") + string.Join(", ", named);
    }

    private static string Words(ListTry tried) => tried.Outcome switch
    {
        TryOutcome.Nothing => "stands over nothing",
        TryOutcome.NoRun => "stands over text without entries",
        TryOutcome.Late => string.Create(CultureInfo.InvariantCulture, $"stands far above the {Entries(tried.Entries)} that begin with numbers"),
        TryOutcome.NoNames => string.Create(CultureInfo.InvariantCulture, $"stands over {Entries(tried.Entries)} that do not begin with names or numbers"),
        _ => string.Create(CultureInfo.InvariantCulture, $"stands over {Entries(tried.Entries)}, {Like(tried)}"),
    };

    private string Numbers()
    {
        var lines = string.Create(CultureInfo.InvariantCulture, $"of {Counted(whole.Lines.Count, "line")} to the end {(_numberedLines == 0 ? "none begins" : Counted(_numberedLines, "begins", "begin"))} with a number");
        return _alone.Entries == 0
            ? lines + (_numberedLines == 0 ? "" : ", but they do not run 1, 2, 3")
            : string.Create(CultureInfo.InvariantCulture, $"{lines}, and the best run of numbers has {Entries(_alone.Entries)}, {Like(_alone)}");
    }

    private static string Entries(int count) => Counted(count, "entry", "entries");

    private static string Like(ListTry tried) => tried.Like == 0 ? "none with a year or link" : string.Create(CultureInfo.InvariantCulture, $"{tried.Like} with a year or link");

    private static string Counted(int count, string one, string? many = null) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? one + "s")}");
}
