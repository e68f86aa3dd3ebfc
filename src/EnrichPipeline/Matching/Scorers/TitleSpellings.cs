using EnrichPipeline.Matching.Text;
using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Scorers;

/// <summary>The spellings in which a reference may print the title of a record.</summary>
internal sealed class TitleSpellings
{
    private const string Separators = ":.?!–—(";

    private readonly string? _title;

    private TitleSpellings(string? title, IReadOnlyList<WordList> whole) => (_title, Whole) = (title, whole);

    public IReadOnlyList<WordList> Whole { get; }

    public static TitleSpellings Of(BibliographicRecord record)
    {
        var title = NoticeTitles.WithoutRetracted(TitleVersionSuffix.RemoveFrom(record.Title));
        var whole = new List<WordList>(3);
        Add(whole, title);
        if (record.Subtitle is not null)
            Add(whole, $"{title} {record.Subtitle}");
        Add(whole, record.OriginalTitle);
        return new TitleSpellings(title, whole);
    }

    /// <summary>Returns the title up to each of its separators, since references may leave out the subtitle.</summary>
    public IEnumerable<WordList> Heads()
    {
        for (var i = 1; i < (_title?.Length ?? 0) - 1; i++)
        {
            if (Separators.Contains(_title![i]) && (_title[i + 1] == ' ' || _title[i - 1] == ' '))
                yield return WordList.Of(_title[..i]);
        }
    }

    private static void Add(List<WordList> whole, string? title)
    {
        if (WordList.Of(title) is { Letters.Length: > 2 } words)
            whole.Add(words);
    }
}
