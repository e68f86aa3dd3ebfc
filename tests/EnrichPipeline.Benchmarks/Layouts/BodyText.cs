namespace EnrichPipeline.Benchmarks.Layouts;

/// <summary>The text around a reference list: invented, with numbers and headings that can mislead a splitter.</summary>
internal static class BodyText
{
    public const string Paragraph =
        "The patients were followed for 24 months. In 2009 a second group was added [1], as others had done before (2, 3). 1. The dose "
        + "was kept. 2. The interval was made longer. Results agreed with those of earlier years [4–7] and are given in Table 1.";

    public static string Head(LabelledArticle article) =>
        $"{article.Journal}\n\n, Volume 9, Issue 2, pp 120–123 | Cite as\n\n{article.Title}\n\nAbstract\n{Paragraph}\n\n1. "
        + $"Introduction\n{Paragraph}\n\n2. Methods\n{Paragraph}\n\n3. Results\n{Paragraph}\n\n";

    public static string Tail(LabelledArticle article) =>
        $"\nCopyright information\n\n© The Authors 2018\n\nAuthors and Affiliations\n\n  1. 1.Department of Medicine, University "
        + $"HospitalSomewhere\n  2. 2.Institute of {article.Journal}, Elsewhere\n\nPersonalised recommendations\n";

    public static IEnumerable<string> PrintedHead(LabelledArticle article) =>
        [
            .. Wrapping.Lines(article.Title, 92),
            "",
            .. Enumerable.Range(1, 4).SelectMany(i => (string[])[$"{i}. Part", .. Wrapping.Lines(Paragraph, 92)]),
        ];
}
