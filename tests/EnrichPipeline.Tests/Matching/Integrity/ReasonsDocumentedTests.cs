using System.Text.Json;
using EnrichPipeline.Model;
using Xunit;

namespace EnrichPipeline.Tests.Matching.Integrity;

/// <summary>Tests that the documentation explains every reason code that a user can meet.</summary>
public class ReasonsDocumentedTests
{
    private static readonly string _page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "integrity.md"));

    public static TheoryData<IntegrityReason> Reasons => [.. Enum.GetValues<IntegrityReason>()];

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Has_an_entry_under_its_code(IntegrityReason reason) =>
        Assert.Contains($"`{JsonSerializer.Serialize(reason).Trim('"')}`", _page, StringComparison.Ordinal);
}
