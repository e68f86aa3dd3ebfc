using EnrichPipeline.Matching.Text;
using EnrichPipeline.Records;

namespace EnrichPipeline.Matching.Scorers;

/// <summary>The ways a reference may print the title of a record.</summary>
internal sealed class TitleSpellings
{
    private const string Separators = ":.?!–—(";

    private readonly string? _title;

    private TitleSpellings(string? title, IReadOnlyList<Words> whole) => (_title, Whole) = (title, whole);

    public IReadOnlyList<Words> Whole { get; }

    public static TitleSpellings Of(Record record)
    {
        var title = NoticeWords.WithoutRetracted(Versions.Without(record.Title));
        var whole = new List<Words>(3);
        Add(whole, title);
        if (record.Subtitle is not null)
            Add(whole, $"{title} {record.Subtitle}");
        Add(whole, record.OriginalTitle);
        return new TitleSpellings(title, whole);
    }

    /// <summary>The title up to its first separators: what a reference leaves out is the subtitle.</summary>
    public IEnumerable<Words> Heads()
    {
        for (var i = 1; i < (_title?.Length ?? 0) - 1; i++)
        {
            if (Separators.Contains(_title![i]) && (_title[i + 1] == ' ' || _title[i - 1] == ' '))
                yield return Words.Of(_title[..i]);
        }
    }

    private static void Add(List<Words> whole, string? title)
    {
        if (Words.Of(title) is { Letters.Length: > 2 } words)
            whole.Add(words);
    }
}
