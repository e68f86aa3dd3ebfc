namespace EnrichPipeline.Articles.Formats.Pdf;

/// <summary>The limits on the resources that a PDF may use. An article of a thousand pages stays far below them.</summary>
internal static class PdfLimits
{
    public const int Pages = 3000;
    public const int OperationsOnPage = 2_000_000;
    public const int OperationsInAll = 40_000_000;
    public const int NestedStates = 2000;
    public const int NestedObjects = 100;

    /// <summary>The most bytes that one stream may have when decompressed.</summary>
    public const long StreamBytes = 64L * 1024 * 1024;

    /// <summary>The most bytes that all streams together may have when decompressed.
    /// The reader needs some four times as much memory for one page of them.</summary>
    public const long BytesInAll = 256L * 1024 * 1024;
}

/// <summary>Thrown inside a call to PdfPig when a PDF exceeds <see cref="PdfLimits"/>; outside the call, it becomes a problem.</summary>
internal sealed class PdfExcessException(string message) : Exception(message);
