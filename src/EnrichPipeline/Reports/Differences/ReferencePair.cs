using EnrichPipeline.Model.Documents;

namespace EnrichPipeline.Reports.Differences;

/// <summary>A reference as it is in the old and in the current document; null where a document lacks it.</summary>
internal sealed record ReferencePair(EnrichedReference? Old, EnrichedReference? Current)
{
    /// <summary>
    /// Pairs references by printed text, so that an inserted reference does not shift the others, and the remaining ones by ordinal.
    /// </summary>
    public static IReadOnlyList<ReferencePair> Of(IReadOnlyList<EnrichedReference> old, IReadOnlyList<EnrichedReference> current)
    {
        var left = old.ToList();
        var pairs = current
            .Select(reference => new ReferencePair(Take(left, same => same.Printed == reference.Printed), reference))
            .ToArray();
        return
        [
            .. pairs.Select(pair =>
                pair.Old is not null
                    ? pair
                    : pair with
                    {
                        Old = Take(left, same => same.Ordinal == pair.Current!.Ordinal && Alike(same, pair.Current)),
                    }
            ),
            .. left.Select(reference => new ReferencePair(reference, null)),
        ];
    }

    // A corrected misprint leaves most of the text unchanged.
    private static bool Alike(EnrichedReference one, EnrichedReference other)
    {
        string[] words = [.. one.Printed.Split(' ').Distinct()];
        return words.Intersect(other.Printed.Split(' ')).Count() * 2 > words.Length;
    }

    private static EnrichedReference? Take(List<EnrichedReference> left, Predicate<EnrichedReference> wanted)
    {
        var index = left.FindIndex(wanted);
        if (index < 0)
            return null;
        var taken = left[index];
        left.RemoveAt(index);
        return taken;
    }
}
