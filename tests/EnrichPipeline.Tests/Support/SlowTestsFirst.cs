using EnrichPipeline.Tests.Support;
using Xunit;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer($"EnrichPipeline.Tests.Support.{nameof(SlowTestsFirst)}", "EnrichPipeline.Tests")]

namespace EnrichPipeline.Tests.Support;

/// <summary>Starts the slow test classes first, so that no long one runs alone at the end.</summary>
public sealed class SlowTestsFirst : ITestCollectionOrderer
{
    private static readonly HashSet<string> _slow =
    [
        .. typeof(SlowTestsFirst).Assembly.GetTypes().Where(IsSlow).Select(type => $"Test collection for {type.FullName}"),
    ];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(collection => _slow.Contains(collection.DisplayName));

    private static bool IsSlow(Type type) => type.GetCustomAttributesData().Any(attribute =>
        attribute.AttributeType == typeof(TraitAttribute) && attribute.ConstructorArguments is [{ Value: "Kind" }, { Value: "Slow" }]);
}
