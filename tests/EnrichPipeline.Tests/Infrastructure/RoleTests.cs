using System.Text.RegularExpressions;
using Xunit;

namespace EnrichPipeline.Tests.Infrastructure;

public sealed partial class RoleTests(CompiledTemplate template) : IClassFixture<CompiledTemplate>
{
    [BicepFact]
    public void Every_role_is_justified_in_the_table_of_docs_deploying_and_the_table_has_no_other()
    {
        var given = template.OfType("Microsoft.Authorization/roleAssignments").Select(Given).Order().ToArray();

        Assert.Equal(Justified().Select(row => row.Grant).Order(), given);
    }

    [Fact]
    public void Every_row_of_the_table_says_why() =>
        Assert.All(Justified(), row => Assert.InRange(row.Why.Length, 20, 400));

    [BicepFact]
    public void Nobody_gets_a_role_on_a_group_or_a_subscription() =>
        Assert.All(
            template.OfType("Microsoft.Authorization/roleAssignments"),
            role => Assert.Contains("resourceId('Microsoft.", role.Scope, StringComparison.Ordinal)
        );

    private static Grant Given(ArmResource role) => new(
        role.Properties.GetProperty("principalId").GetString() == "[parameters('appPrincipalId')]" ? "app" : "operator",
        RoleId().Match(role.Properties.GetProperty("roleDefinitionId").GetString()!).Value,
        ResourceType().Match(role.Scope).Groups[1].Value);

    private static IEnumerable<(Grant Grant, string Why)> Justified() =>
        Documentation.Rows("deploying.md")
            .Where(cells => cells.Length == 7 && RoleId().IsMatch(cells[3]))
            .Select(cells => (new Grant(cells[1], RoleId().Match(cells[3]).Value, cells[4].Trim('`')), cells[5]));

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.NonBacktracking)]
    private static partial Regex RoleId();

    [GeneratedRegex(@"resourceId\('([A-Za-z./]+)'", RegexOptions.NonBacktracking)]
    private static partial Regex ResourceType();

    private sealed record Grant(string Who, string RoleId, string Scope) : IComparable<Grant>
    {
        public int CompareTo(Grant? other) => string.CompareOrdinal(ToString(), other?.ToString());
    }
}
