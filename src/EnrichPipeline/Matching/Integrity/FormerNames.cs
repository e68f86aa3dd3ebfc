using EnrichPipeline.Matching.Text;

namespace EnrichPipeline.Matching.Integrity;

/// <summary>
/// Knows journals that were renamed. Publishers list their old volumes under the present name: "Paraplegia" as "Spinal Cord".
/// </summary>
internal static class FormerNames
{
    private const double Same = 0.95;

    private static readonly (ContainerName Former, ContainerName Present)[] _names =
        [.. Phrases.Of(PhraseList.FormerName).Select(pair => pair.Split('='))
            .Select(pair => (ContainerName.Of(pair[0]), ContainerName.Of(pair[1])))];

    public static bool AreOf(string? printed, IReadOnlyList<string> recorded)
    {
        var name = ContainerName.Of(printed);
        return _names.Any(pair => IsSame(name, pair.Former) && recorded.Any(one => IsSame(ContainerName.Of(one), pair.Present)));
    }

    private static bool IsSame(ContainerName one, ContainerName other) => ContainerName.Compare(one, other) >= Same;
}
