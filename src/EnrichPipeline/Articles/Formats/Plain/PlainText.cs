using EnrichPipeline.Articles.FirstPage;
using EnrichPipeline.Articles.InText;
using EnrichPipeline.Articles.Lists;
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
        var lists = Parts(whole, aside)
            .Where(part => part.Lines.Count > 0)
            .Select(part => ListFinder.Find(part, search))
            .FirstOrDefault(found => found.Count > 0, []);
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

    // Footnotes are read for references only if the running text has no list.
    private static IEnumerable<Passage> Parts(Passage whole, LinesAside? aside) =>
        aside is null or { IsEmpty: true } ? [whole] : [aside.TextOf(whole), aside.FootnotesOf(whole), whole];

    private static (List<Reference> References, List<ListReason> Reasons) References(IReadOnlyList<FoundList> lists)
    {
        var (references, reasons, lines) = (new List<Reference>(), new List<ListReason>(), new LineNumbers());
        foreach (var list in lists)
        {
            var (printed, before) = (new EntryText(list.Passage, BackReferences.AreBare(list.Passage, list.Entries)), references.Count);
            foreach (var entry in list.Entries)
                references.AddRange(printed.Works(entry, references.Count + 1));

            reasons.Add(list.Reason(before + 1, references.Count - before, lines));
        }

        return (references, reasons);
    }
}
