namespace EnrichPipeline.Benchmarks.Layouts;

/// <summary>A PDF as long as a book, with one list at its end.</summary>
internal static class LongPdf
{
    private const int References = 1000;

    public static byte[] Build(int pages, int columns)
    {
        using var setting = new PdfSetting(columns, "Journal of Salt", new Random(pages));
        setting.Title("Growth of cells in salt water and in other media");
        var body = PdfSetting.Showable(BodyText.Paragraph);
        for (var list = PagesOfList(columns); setting.Pages < pages - list;)
            setting.Paragraph(body, after: 2);
        setting.Paragraph("References", after: 4);
        for (var i = 1; i <= References; i++)
            setting.Paragraph(
                $"{i}. Abel R, Bond T, Cole M. Growth of cells in salt water and in other media, part {i}. J Foo "
                + $"{1900 + i % 120};{i}:34-56.",
                14
            );
        return setting.Build();
    }

    // An entry has two lines in a narrow column and one in a wide one.
    private static int PagesOfList(int columns) => References / 64 + (columns == 1 ? 1 : 0);
}
