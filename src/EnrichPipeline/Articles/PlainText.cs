using EnrichPipeline.Articles.Lists;
using EnrichPipeline.Articles.Pages;

namespace EnrichPipeline.Articles;

/// <summary>Articles that are plain text: publisher pages, text of PDF files, bare reference lists. Whatever no other format claims.</summary>
internal sealed class PlainText : IArticleFormat
{
    Reading IArticleFormat.Read(DroppedFile file) => file.Text is { } text
        ? Read(file, text)
        : Reading.Failed("The file is not text: it holds NUL or control characters in no known encoding.");

    /// <summary>Reads text that another format holds, or that the file is.</summary>
    public static Reading Read(DroppedFile file, string text)
    {
        var whole = Furniture.Without(text, TextLines.Of(text));
        if (whole.Lines.Count == 0)
            return Reading.Failed("The file holds nothing but white space.");
        var lists = ListFinder.Find(whole);
        var references = References(lists);
        return references.Count == 0
            ? Reading.Failed(ListSearch.Describe(whole))
            : Reading.Of(new Article(file.Name, file.Version, PageMetadata.Of(whole, lists), references));
    }

    private static List<Reference> References(IReadOnlyList<FoundList> lists)
    {
        var references = new List<Reference>();
        foreach (var list in lists)
        {
            var printed = new PrintedText(list.Passage);
            foreach (var entry in list.Entries)
            {
                if (printed.Of(entry, references.Count + 1) is { } reference)
                    references.Add(reference);
            }
        }

        return references;
    }
}
