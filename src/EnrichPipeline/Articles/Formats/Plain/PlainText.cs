using EnrichPipeline.Articles.FirstPage;
using EnrichPipeline.Articles.InText;
using EnrichPipeline.Articles.Lists;
using EnrichPipeline.Articles.Notes;
using EnrichPipeline.Articles.Reasons;

namespace EnrichPipeline.Articles.Formats.Plain;

/// <summary>Reads plain text: publishers' web pages, the text of PDF files, bare
/// reference lists. It takes every file that no other format accepts.</summary>
internal sealed class PlainText : IArticleFormat
{
    private const string RichText = @"{\rtf";

    ArticleReadResult IArticleFormat.Read(DroppedFile file) => file.Text switch
    {
        null => ArticleReadResult.Failed("The file is not text: it has NUL or control characters and is in no known encoding."),
        var text when text.StartsWith(RichText, StringComparison.Ordinal) =>
            ArticleReadResult.Failed("The file is in Rich Text Format (.rtf), which is not read: save it as .docx or PDF."),
        var text => Read(file, ManuscriptLineNumbers.WithoutNumbers(text)),
    };

    /// <summary>Reads text that was extracted from another format, or that is the file itself.</summary>
    /// <param name="aside">The lines that do not belong to the running text, or null if they are not known.</param>
    public static ArticleReadResult Read(DroppedFile file, string text, FileProperties? own = null, LinesAside? aside = null)
    {
        var whole = new Passage(text, TextLines.Of(text).ToArray());
        if (whole.Lines.Count == 0)
            return ArticleReadResult.Failed("The file holds nothing but white space.");
        var search = new ListSearchReport(whole);
        var lists = PlainLists.In(whole, aside, search);
        var (references, reasons) = References(lists);
        return references.Count == 0
            ? ArticleReadResult.Failed(search.Describe())
            : ArticleReadResult.Of(
                new Article(file.Name, file.Version, PageMetadata.Of(whole, lists, own), references)
                {
                    Lists = reasons,
                    CitedNumbers = CitedNumbers.Find(text, references),
                });
    }

    private static (List<Reference> References, List<ListReason> Reasons) References(IReadOnlyList<FoundList> lists)
    {
        var (references, reasons, lines) = (new List<Reference>(), new List<ListReason>(), new LineNumbers());
        foreach (var list in lists)
        {
            var (printed, before) = (new EntryText(list.Passage, BackReferences.AreBare(list.Passage, list.Entries)), references.Count);
            foreach (var entry in list.Entries)
                references.AddRange(list.AreNotes
                    ? printed.CitedWorks(entry, references.Count + 1, NoteWorks.Of)
                    : printed.Works(entry, references.Count + 1));

            reasons.Add(list.Reason(before + 1, references.Count - before, lines));
        }

        return (references, reasons);
    }
}
