using System.Text;

namespace EnrichPipeline.Benchmarks.Layouts;

/// <summary>Writes a reference list as PDF and Word files like those that users drop.</summary>
internal static class FileLayouts
{
    public static IReadOnlyDictionary<string, Func<LabelledArticle, byte[]>> All { get; } =
        PageLayouts
            .All.Concat(HtmlLayouts.All)
            .Select(layout => KeyValuePair.Create(layout.Key, Bytes(layout.Value)))
            .Concat(Files())
            .ToDictionary();

    private static Func<LabelledArticle, byte[]> Bytes(Func<LabelledArticle, string> layout) =>
        article => Encoding.UTF8.GetBytes(layout(article));

    private static IEnumerable<KeyValuePair<string, Func<LabelledArticle, byte[]>>> Files() =>
    [
        new("pdf one column, n.", article => Pdf(article, 1, i => $"{i}. ", 14, 0)),
        new("pdf two columns, [n]", article => Pdf(article, 2, i => $"[{i}] ", 0, 0)),
        new("pdf two columns, n. hanging", article => Pdf(article, 2, i => $"{i}. ", 14, 3)),
        new("pdf two columns, author-year hanging", article => Pdf(article, 2, _ => "", 10, 0)),
        new("pdf one column, author-year spaced", article => Pdf(article, 1, _ => "", 0, 5)),
        new("docx, numbered by Word", article => DocxWriter.Build(article, numbered: true)),
        new("docx, author-year", article => DocxWriter.Build(article, numbered: false)),
    ];

    private static byte[] Pdf(LabelledArticle article, int columns, Func<int, string> label, double hanging, double after)
    {
        using var typesetter = new PdfTypesetter(columns, article.Journal, new Random(article.References.Count));
        typesetter.Title(article.Title);
        for (var part = 1; part <= 6; part++)
        {
            typesetter.Paragraph($"{part}. Part", after: 4);
            for (var i = 0; i < 4; i++)
                typesetter.Paragraph(PdfTypesetter.Showable(BodyText.Paragraph), after: 2);
        }

        typesetter.Paragraph("References", after: 4);
        for (var i = 0; i < article.References.Count; i++)
            typesetter.Paragraph(label(i + 1) + article.References[i], hanging, after);
        return typesetter.Build();
    }
}
