using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Text;

/// <summary>A printed reference and a record, with the place of the record's title in the text once that is known.</summary>
internal sealed class MatchInput(PrintedText printed, BibliographicRecord record)
{
    private readonly WordList?[] _families = new WordList?[record.Authors.Count];

    public PrintedText Printed { get; } = printed;

    public WordList Words => Printed.Words;

    public Citation Citation => Printed.Citation;

    public BibliographicRecord Record { get; } = record;

    /// <summary>The range of the text's words that is the title; empty if the title was not found.</summary>
    public (int From, int To) Title { get; set; }

    public bool HasTitle => Title.To > Title.From;

    public bool InTitle(int word) => word >= Title.From && word < Title.To;

    /// <summary>The exclusive end of the words that can be authors.</summary>
    public int AuthorsEnd => HasTitle && Title.From > 1 ? Title.From : HasTitle ? Words.Count : Printed.FirstNumber;

    /// <summary>Whether a number of the text is neither part of the title nor the label.</summary>
    public bool IsOutsideTitleAndLabel(int word) =>
        !InTitle(word) && (word > 0 || Number.Year(Words[word]) is not null);

    public bool HasNumberOutsideTitle(ReadOnlySpan<char> number)
    {
        foreach (var i in Printed.Numbers)
        {
            if (IsOutsideTitleAndLabel(i) && Number.Same(Words[i], number))
                return true;
        }
        return false;
    }

    /// <summary>Returns the family name of an author, which is folded only once.</summary>
    public WordList Family(int author) => _families[author] ??= WordList.Of(Record.Authors[author].Family);
}
