using EnrichPipeline.Matching.Text;

namespace EnrichPipeline.Matching.Integrity;

/// <summary>
/// Decides whether two names denote the same journal although a section, a place or a long form follows: "G3 (Bethesda)" and "G3: Genes,
/// Genomes".
/// </summary>
internal static class VenueHead
{
    private const double Same = 0.94;
    private const int Shortest = 2;

    private static readonly string[] _separators = [":", "(", " - ", " – ", " — ", " = ", " / ", "; "];

    public static bool IsSameJournal(string? printed, IReadOnlyList<string> recorded) =>
        HeadOf(printed) is { } head && recorded.Any(container => AreOne(head, container));

    private static bool AreOne(string printed, string container) =>
        HeadOf(container) is { } head && ContainerName.Compare(ContainerName.Of(printed), ContainerName.Of(head)) >= Same;

    private static string? HeadOf(string? name) =>
        name?.Split(_separators, StringSplitOptions.TrimEntries) is [{ Length: >= Shortest } head, ..] ? head : null;
}
