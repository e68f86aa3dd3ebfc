using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace EnrichPipeline.Articles.Formats.Pdf;

/// <summary>Wraps a decoder of PdfPig, which decodes a whole stream into
/// memory, and calls it only if the result fits the allowance.</summary>
internal sealed class BoundedFilter(IFilter filter, StreamAllowance allowance) : IFilter
{
    public bool IsSupported => filter.IsSupported;

    public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
    {
        if (filter is CcittFaxDecodeFilter)
            return Memory<byte>.Empty; // A picture, as large as it claims to be; text is never packed so.
        if (filter is FlateFilter)
            FlateSize.Require(input, allowance.ForStream);
        else if (input.Length > allowance.ForStream / Growth)
            throw new PdfExcessException("A stream of the PDF may unpack to more than is read.");
        var decoded = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
        allowance.Take(decoded.Length);
        return decoded;
    }

    /// <summary>The most bytes that one byte can become; for LZW, which in
    /// theory can grow some thousandfold, the most in practice.</summary>
    private int Growth => filter switch
    {
        RunLengthFilter => 64,
        LzwFilter => 8,
        Ascii85Filter => 4,
        _ => 1,
    };
}
