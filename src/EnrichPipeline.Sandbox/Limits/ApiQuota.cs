using EnrichPipeline.Sandbox.Serving;

namespace EnrichPipeline.Sandbox.Limits;

/// <summary>A rate limit of an API, with the responses of the API to requests beyond it.</summary>
internal abstract class ApiQuota(string name)
{
    public static readonly ApiQuota CrossRefList = new CrossRefQuota("crossref-list", "array", polite: 3, open: 1);
    public static readonly ApiQuota CrossRefSingle = new CrossRefQuota("crossref-single", "single", polite: 10, open: 5);
    public static readonly ApiQuota Ncbi = new NcbiQuota();

    public static readonly ApiQuota DataCite = new DataCiteQuota();
    public static readonly ApiQuota DoiOrg = new DoiOrgQuota();

    public static IReadOnlyList<ApiQuota> All { get; } = [CrossRefList, CrossRefSingle, Ncbi, DataCite, DoiOrg];

    public string Name => name;

    public virtual int LongestRequestLine => int.MaxValue;

    /// <summary>Whether faults can have status 200 with an error in the body.</summary>
    public virtual bool HidesErrors => false;

    public abstract ClientLimit LimitOf(ApiRequest request);

    public abstract IEnumerable<KeyValuePair<string, string>> Headers(ClientLimit limit, int inLastSecond);

    public abstract Answer TooMany(ClientLimit limit, int inLastSecond);

    public abstract Answer ServerError();

    public abstract Answer HiddenError();
}
