namespace EnrichPipeline.Benchmarks.Layouts;

/// <summary>A PDF as long as a book, with one list at its end.</summary>
internal static class LongPdf
{
    private const int References = 1000;

    public static byte[] Build(int pages, int columns)
    {
        using var typesetter = new PdfTypesetter(columns, "Journal of Salt", new Random(pages));
        typesetter.Title("Growth of cells in salt water and in other media");
        var body = PdfTypesetter.Showable(BodyText.Paragraph);
        for (var list = PagesOfList(columns); typesetter.Pages < pages - list;)
            typesetter.Paragraph(body, after: 2);
        typesetter.Paragraph("References", after: 4);
        for (var i = 1; i <= References; i++)
            typesetter.Paragraph(
                $"{i}. Abel R, Bond T, Cole M. Growth of cells in salt water and in other media, part {i}. J Foo "
                + $"{1900 + i % 120};{i}:34-56.",
                14
            );
        return typesetter.Build();
    }

    // An entry has two lines in a narrow column and one in a wide one.
    private static int PagesOfList(int columns) => References / 64 + (columns == 1 ? 1 : 0);
}
