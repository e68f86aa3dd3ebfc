using System.Diagnostics;
using EnrichPipeline.Articles.FirstPage;
using EnrichPipeline.Articles.Lists;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace EnrichPipeline.Articles.Formats.Pdf;

/// <summary>The text layer of a PDF, or one sentence that says why there is none.</summary>
/// <param name="Unreadable">The pages that could not be read: their numbers, from 1, and where they would begin in the text.</param>
internal sealed record PdfText(
    string Text,
    LinesAside? Aside,
    int Pages,
    FileProperties Properties,
    IReadOnlyList<(int Number, int Offset)> Unreadable,
    string? Problem)
{
    private const string ReaderLibrary = "UglyToad.";
    private const string Damaged = "The PDF is damaged: its pages cannot be read.";

    public static PdfText Of(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = PdfDocument.Open(bytes.ToArray(), Options());
            document.AddPageFactory<GlyphPage, GlyphPageFactory>();
            return Read(document);
        }
        catch (PdfDocumentEncryptedException)
        {
            return Failed("The PDF is protected by a password.");
        }
        catch (Exception error) when (IsCausedByFile(error))
        {
            return Failed(ExcessIn(error)?.Message ?? Damaged);
        }
    }

    private static ParsingOptions Options() => new()
    {
        UseLenientParsing = true,
        SkipMissingFonts = true,
        MaxStackDepth = PdfLimits.NestedObjects,
        FilterProvider = new BoundedFilters(),
    };

    private static PdfText Read(PdfDocument document)
    {
        if (document.NumberOfPages > PdfLimits.Pages)
            return Failed($"The PDF has {document.NumberOfPages} pages; up to {PdfLimits.Pages} are read.");
        var (pages, first) = (new List<PageColumns?>(), (GlyphPage?)null);
        var (numbers, known) = (new MarginLineNumbers(), new EarlierGutter());
        var operations = 0L;
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            var page = Page(document, number);
            first ??= number == 1 ? page : null;
            pages.Add(page is null ? null : PageColumns.Of(page, numbers, known));
            operations += page?.Operations ?? 0;
            if (operations > PdfLimits.OperationsInAll)
                return Failed($"The PDF has more than {PdfLimits.OperationsInAll} operations.");
        }

        var properties = PdfProperties.Of(document) with { TypographicTitle = first is null ? null : LargestTypeTitle.Of(first) };
        return Written(pages, properties);
    }

    private static PdfText Written(List<PageColumns?> pages, FileProperties properties)
    {
        var readable = pages.OfType<PageColumns>().ToList();
        var running = RunningRows.Find(readable);
        var text = new PdfPageText(running, [.. FootnoteRows.Find(readable, running), .. RecognisedFootnotes.Find(readable, running)]);
        var unreadable = new List<(int Number, int Offset)>();
        for (var i = 0; i < pages.Count; i++)
        {
            if (pages[i] is { } page)
                text.Append(page);
            else
                unreadable.Add((i + 1, text.Length));
            text.EndPage();
        }

        return new PdfText(text.ToString(), text.Aside, pages.Count, properties, unreadable, null);
    }

    private static GlyphPage? Page(PdfDocument document, int number)
    {
        try
        {
            return document.GetPage<GlyphPage>(number);
        }
        catch (Exception error) when (IsCausedByFile(error) && ExcessIn(error) is null)
        {
            return null;
        }
    }

    // On damaged files, PdfPig throws whatever its parsers run into: null references, casts, overflows, its own types. What our own code
    // throws is a bug of ours and must not pass for damage.
    private static bool IsCausedByFile(Exception error) =>
        ExcessIn(error) is not null || error.GetBaseException() is InvalidDataException
        || error is not (OperationCanceledException or OutOfMemoryException)
            && ThrowingType(error)?.StartsWith(ReaderLibrary, StringComparison.Ordinal) == true;

    /// <summary>Returns the type of the innermost method, of PdfPig or ours, that the error passed, or null.</summary>
    private static string? ThrowingType(Exception error) => new StackTrace(error.GetBaseException(), fNeedFileInfo: false).GetFrames()
        .Select(frame => DiagnosticMethodInfo.Create(frame)?.DeclaringTypeName)
        .FirstOrDefault(name => name is not null && (name.StartsWith(ReaderLibrary, StringComparison.Ordinal)
            || name.StartsWith(nameof(EnrichPipeline), StringComparison.Ordinal)));

    private static PdfExcessException? ExcessIn(Exception? error) =>
        error is null ? null : error as PdfExcessException ?? ExcessIn(error.InnerException);

    private static PdfText Failed(string problem) => new("", null, 0, new FileProperties(), [], problem);
}
