using System.Globalization;

namespace EnrichPipeline.Articles.Lists;

/// <summary>Explains in one sentence why no reference list was found, and advises what to do.</summary>
internal sealed class ListSearchReport(Passage whole)
{
    private const int MaxNamed = 3;
    private const string Advice =
        "Put a line such as \"References\" above the list, or give the references alone, each on lines of its own.";

    private IReadOnlyList<Line> _headings = [];
    private int _entries;
    private int _like;

    public void Record(DocumentLines document, IReadOnlyList<ListRun> runs)
    {
        _headings = [.. document.Lines.Where((_, i) => document.Facts[i].Heading == HeadingKind.References)];
        _entries = runs.Sum(run => run.Entries.Count);
        _like = document.Facts.Count(facts => facts.Likeness > 2);
    }

    public string Describe() => string.Create(CultureInfo.InvariantCulture, $"No reference list found: {Headings()}; {Lines()}. {Advice}");

    // A heading consists of known words. No other text of the article is repeated.
    private string Headings()
    {
        if (_headings.Count == 0)
            return "no line is a heading such as References, Literature Cited or Literatur";
        var lines = new LineNumbers();
        var named = _headings.TakeLast(MaxNamed).Select(heading =>
            string.Create(CultureInfo.InvariantCulture, $"\"{heading.Of(whole.Text)}\" in line {lines.At(whole.Text, heading.Start)}"));
        return $"{string.Join(", ", named)} {(_headings.Count == 1 ? "has" : "have")} no references below";
    }

    private string Lines() => string.Create(
        CultureInfo.InvariantCulture,
            $"of {Counted(whole.Lines.Count, "line")}, {(_like == 0 ? "none looks" : Counted(_like, "looks", "look"))} like a reference")
        + (_entries == 0 ? "" : string.Create(CultureInfo.InvariantCulture,
            $", and {Counted(_entries, "possible entry", "possible entries")} {(_entries == 1 ? "is" : "are")} too few or too uncertain"));

    private static string Counted(int count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? one + "s")}");
}
