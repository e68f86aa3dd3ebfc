using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace EnrichPipeline.Articles.Formats.Pdf;

/// <summary>
/// Wraps one of PdfPig's decoders, which decode whole streams into memory, and calls it only if the result fits the allowance.
/// </summary>
internal sealed class BoundedFilter(IFilter filter, StreamAllowance allowance) : IFilter
{
    public bool IsSupported => filter.IsSupported;

    public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
    {
        if (filter is CcittFaxDecodeFilter)
            return Memory<byte>.Empty; // A picture, as large as it claims to be; no text is packed so.
        if (filter is FlateFilter)
            FlateSize.Require(input, allowance.ForStream);
        else if (input.Length > allowance.ForStream / Growth)
            throw new PdfExcessException("A stream of the PDF may unpack to more than is read.");
        var decoded = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
        allowance.Take(decoded.Length);
        return decoded;
    }

    /// <summary>What a byte can become at worst; for LZW, which can grow some thousandfold, in practice.</summary>
    private int Growth => filter switch
    {
        RunLengthFilter => 64,
        LzwFilter => 8,
        Ascii85Filter => 4,
        _ => 1,
    };
}
