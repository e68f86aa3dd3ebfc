using EnrichPipeline.Articles.Lists;
using EnrichPipeline.Model;

namespace EnrichPipeline.Articles.FirstPage;

/// <summary>The title, authors, abstract and keywords, read from the paragraphs above a reference list.</summary>
internal sealed record PageHead(string? Title, IReadOnlyList<PersonName> Authors, string? Abstract, IReadOnlyList<string> Keywords)
{
    private const int LongestTitle = 400;
    private const int ShortestAbstract = 200;
    private const int LongestAbstract = 6000;

    public static PageHead Of(Passage head, IssueLine? issue, string? known)
    {
        if (known is not null && TitleLines.After(head, known) is >= 0 and var below)
            return Below(known, Paragraphs(head, below));
        var paragraphs = Paragraphs(head, (issue?.Line ?? -1) + 1);
        var title = paragraphs.FindIndex(paragraph => paragraph.Length <= LongestTitle && !LayoutWords.IsLabel(paragraph.FirstLine));
        return title < 0
            ? Below(known, paragraphs) with { Authors = [] }
            : Below(known ?? paragraphs[title].Text, paragraphs[(title + 1)..]);
    }

    private static List<Paragraph> Paragraphs(Passage head, int from) =>
        Paragraph.Of(head, from).FindAll(paragraph => !LayoutWords.IsFurniture(paragraph.FirstLine));

    private static PageHead Below(string? title, List<Paragraph> paragraphs) =>
        new(title, AuthorsOf(paragraphs), AbstractOf(paragraphs), KeywordsOf(paragraphs));

    // A label such as "Open Access" may stand between the title and the names, but not the heading of the abstract.
    private static IReadOnlyList<PersonName> AuthorsOf(List<Paragraph> paragraphs) =>
        paragraphs
            .Where(paragraph => !LayoutWords.IsLabel(paragraph.FirstLine) || LayoutWords.IsAbstractHeading(paragraph.FirstLine))
            .Take(1)
            .Select(Byline.Names).FirstOrDefault() ?? [];

    private static string? AbstractOf(List<Paragraph> paragraphs)
    {
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (!LayoutWords.IsAbstractHeading(paragraphs[i].FirstLine))
                continue;
            if (paragraphs[i].Count > 1)
                return Limited(paragraphs[i].WithoutFirstLine());
            return i + 1 < paragraphs.Count ? Limited(paragraphs[i + 1]) : null;
        }

        // Without a heading, an early long paragraph counts: where a web page cuts off the text, the abstract is the only long one.
        return paragraphs.Count > 0 && paragraphs.FindIndex(IsLong) is var first and >= 0 and < 3 ? Limited(paragraphs[first]) : null;
    }

    private static bool IsLong(Paragraph paragraph) => paragraph.Length >= ShortestAbstract;

    private static string? Limited(Paragraph paragraph) => paragraph.Length <= LongestAbstract ? paragraph.Text : null;

    private static IReadOnlyList<string> KeywordsOf(List<Paragraph> paragraphs)
    {
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (PageKeywords.AfterLabel(paragraphs[i]) is { } named)
                return named.Count > 0 || i + 1 == paragraphs.Count ? named : PageKeywords.Split(paragraphs[i + 1]);
        }

        var first = paragraphs.FindIndex(IsLong);
        return first >= 0 && first + 1 < paragraphs.Count && PageKeywords.IsRun(paragraphs[first + 1])
            ? PageKeywords.Split(paragraphs[first + 1])
            : [];
    }
}
