using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace EnrichPipeline.Benchmarks.Layouts;

/// <summary>A PDF whose words stand anywhere on its pages, so that there seem to be columns everywhere.</summary>
internal static class ScatteredPdf
{
    private const int Words = 2_900;
    private const double Size = 8;

    public static byte[] Build(int pages)
    {
        var (builder, random) = (new PdfDocumentBuilder(), new Random(pages));
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        for (var page = 0; page < pages; page++)
        {
            var written = builder.AddPage(PageSize.A4);
            for (var word = 0; word < Words; word++)
            {
                var place = new PdfPoint(150 + random.NextDouble() * 290, 40 + random.NextDouble() * 760);
                written.AddText("ab [1 cd [2 ef", Size, place, font);
            }
        }

        return builder.Build();
    }
}
