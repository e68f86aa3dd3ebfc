using EnrichPipeline.Model;
using EnrichPipeline.Sources.Quotas;

namespace EnrichPipeline.Tests.Support;

/// <summary>The quotas of a pipeline that a test builds by hand.</summary>
internal static class QuotaCatalogs
{
    public static QuotaCatalog Of(int crossRefList, int ncbi) => new(
        [new(Quota.CrossRefList, () => Settings(crossRefList)), new(Quota.Ncbi, () => Settings(ncbi))]);

    private static QuotaSettings Settings(int perSecond) =>
        new(RateLimit.PerSecond(perSecond, 3), IsPublic: false, TimeSpan.FromSeconds(30));
}
