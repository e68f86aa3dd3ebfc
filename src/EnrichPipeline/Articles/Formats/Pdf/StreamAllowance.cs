namespace EnrichPipeline.Articles.Formats.Pdf;

/// <summary>The number of decompressed bytes that a document may still use.</summary>
internal sealed class StreamAllowance
{
    private long _left = PdfLimits.BytesInAll;

    public long ForStream => Math.Min(PdfLimits.StreamBytes, _left);

    public void Take(long bytes)
    {
        _left -= bytes;
        if (_left < 0)
            throw new PdfExcessException($"The PDF unpacks to more than {PdfLimits.BytesInAll >> 20} MB.");
    }
}
