using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace EnrichPipeline.Articles.Formats.Pdf;

/// <summary>PdfPig's decoders for one document, which share one allowance of bytes.</summary>
internal sealed class BoundedFilters : IFilterProvider
{
    private readonly StreamAllowance _allowance = new();
    private readonly Dictionary<IFilter, IFilter> _bounded = [];

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bounded(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) =>
        Bounded(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(DefaultFilterProvider.Instance.GetAllFilters());

    private List<IFilter> Bounded(IReadOnlyList<IFilter> filters)
    {
        if (filters.Count > PdfLimits.NestedObjects)
            throw new PdfExcessException($"A stream of the PDF is packed more than {PdfLimits.NestedObjects} times over.");
        return [.. filters.Select(Bounded)];
    }

    private IFilter Bounded(IFilter filter)
    {
        if (!_bounded.TryGetValue(filter, out var bounded))
            _bounded[filter] = bounded = new BoundedFilter(filter, _allowance);
        return bounded;
    }
}
