using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace EnrichPipeline.Articles.Formats.Pdf;

/// <summary>Runs the operations of a page and keeps only its upright characters and short horizontal lines. Counts operations, because
/// nested forms of a few bytes can cause billions.</summary>
internal sealed class GlyphCollector(
    int pageNumber,
    IResourceStore resourceStore,
    IPdfTokenScanner pdfScanner,
    IPageContentParser pageContentParser,
    ILookupFilterProvider filterProvider,
    CropBox cropBox,
    UserSpaceUnit userSpaceUnit,
    PageRotationDegrees rotation,
    in TransformationMatrix initialMatrix,
    ParsingOptions parsingOptions)
    : BaseStreamProcessor<GlyphPage>(
        pageNumber,
        resourceStore,
        pdfScanner,
        pageContentParser,
        filterProvider,
        cropBox,
        userSpaceUnit,
        rotation,
        in initialMatrix,
        parsingOptions)
{
    private const double FarOutside = 20_000;
    private const double SmallestSize = 0.5;
    private const double SteepestBaseline = 0.1;

    private readonly List<Glyph> _glyphs = [];
    private readonly RuleCollector _rules = new();
    private readonly TexGlyphs _tex = new();
    private int _operations;
    private bool _afterSpace;
    private int _invisible;

    public override GlyphPage Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        PageNumber = pageNumberCurrent;
        CloneAllStates();
        ProcessOperations(operations);
        _tex.Correct(_glyphs);
        return new GlyphPage(_glyphs, _rules.Drawn, _operations) { IsRecognised = _invisible > _glyphs.Count / 2 };
    }

    protected override void ProcessOperations(IReadOnlyList<IGraphicsStateOperation> operations)
    {
        Count(operations.Count);
        base.ProcessOperations(operations);
    }

    public override void PushState()
    {
        if (StackSize > PdfLimits.NestedStates)
            throw new PdfExcessException($"Page {PageNumber} of the PDF nests graphics states deeper than {PdfLimits.NestedStates}.");
        base.PushState();
    }

    public override void RenderGlyph(
        IFont font,
        CurrentGraphicsState currentState,
        double fontSize,
        double pointSize,
        int code,
        string unicode,
        long currentOffset,
        in TransformationMatrix renderingMatrix,
        in TransformationMatrix textMatrix,
        in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox)
    {
        Count(1);
        // PdfPig gives null for a code that it does not know.
        unicode ??= "";
        var letters = _tex.Text(font, code, unicode);
        if (string.IsNullOrWhiteSpace(letters))
        {
            _afterSpace = true;
            return;
        }

        var origin = OnPage(new PdfPoint(0, 0), renderingMatrix, textMatrix, transformationMatrix);
        var end = OnPage(new PdfPoint(characterBoundingBox.Width, 0), renderingMatrix, textMatrix, transformationMatrix);
        var top = OnPage(new PdfPoint(0, 1), renderingMatrix, textMatrix, transformationMatrix);
        if (IsUpright(origin, end, top))
        {
            _tex.Keep(font, code, unicode, _glyphs.Count);
            _invisible += currentState.FontState.TextRenderingMode == TextRenderingMode.Neither ? 1 : 0;
            _glyphs.Add(new Glyph(LigatureText.Of(letters), origin.X, Math.Max(origin.X, end.X), origin.Y, top.Y - origin.Y, _afterSpace));
        }

        _afterSpace = false;
    }

    private static PdfPoint OnPage(
        PdfPoint point,
        in TransformationMatrix rendering,
        in TransformationMatrix text,
        in TransformationMatrix transformation) => transformation.Transform(text.Transform(rendering.Transform(point)));

    // Text set sideways is a stamp in the margin or the axis of a figure. Slanted type leans at the top, but its baseline is level.
    private static bool IsUpright(PdfPoint origin, PdfPoint end, PdfPoint top) =>
        Math.Abs(origin.X) < FarOutside && Math.Abs(origin.Y) < FarOutside && Math.Abs(end.X) < FarOutside
        && top.Y - origin.Y is > SmallestSize and < FarOutside
        && Math.Abs(end.Y - origin.Y) <= SteepestBaseline * (top.Y - origin.Y) && end.X - origin.X > -SteepestBaseline * (top.Y - origin.Y);

    private void Count(int operations)
    {
        _operations += operations;
        if (_operations > PdfLimits.OperationsOnPage)
            throw new PdfExcessException($"Page {PageNumber} of the PDF has more than {PdfLimits.OperationsOnPage} operations.");
    }

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord)
    {
    }

    protected override void RenderInlineImage(InlineImage inlineImage)
    {
    }

    public override void BeginSubpath()
    {
    }

    public override PdfPoint? CloseSubpath() => null;

    public override void StrokePath(bool close) => _rules.Draw();

    public override void FillPath(FillingRule fillingRule, bool close) => _rules.Draw();

    public override void FillStrokePath(FillingRule fillingRule, bool close) => _rules.Draw();

    public override void MoveTo(double x, double y) => _rules.MoveTo(OnPage(x, y));

    public override void BezierCurveTo(double x2, double y2, double x3, double y3)
    {
    }

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3)
    {
    }

    public override void LineTo(double x, double y) => _rules.LineTo(OnPage(x, y));

    public override void Rectangle(double x, double y, double width, double height) =>
        _rules.Rectangle(OnPage(x, y), OnPage(x + width, y + height));

    public override void EndPath() => _rules.Forget();

    private PdfPoint OnPage(double x, double y) => CurrentTransformationMatrix.Transform(new PdfPoint(x, y));

    public override void ClosePath()
    {
    }

    public override void ModifyClippingIntersect(FillingRule clippingRule)
    {
    }

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
    {
    }

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
    }

    public override void EndMarkedContent()
    {
    }

    public override void PaintShading(NameToken shadingName)
    {
    }
}
