using System.Globalization;
using EnrichPipeline.Articles.Reasons;

namespace EnrichPipeline.Cli.Explaining;

/// <summary>Describes why a list was identified as the reference list.</summary>
internal static class ListWords
{
    public static string Of(ListReason list) => string.Join("; ", Parts(list).OfType<string>());

    private static IEnumerable<string?> Parts(ListReason list)
    {
        yield return list.Kind switch
        {
            ListKind.Heading => string.Create(CultureInfo.InvariantCulture, $"heading \"{list.Heading}\" in line {list.HeadingLine}"),
            ListKind.Numbers => "no heading, but consecutive numbers",
            ListKind.Entries => "no heading and no numbers, but entries that read like references",
            ListKind.Structure => $"the entries of <{list.Tag}>{Evidence(list.Signs)}",
            _ => list.Tag is "meta" or "ref-list" ? $"<{list.Tag}>" : list.Tag,
        };
        yield return list.FirstLabel is null ? null : $"numbers run {list.FirstLabel} to {list.LastLabel}";
        yield return list.Likeness is { } part
            ? string.Create(CultureInfo.InvariantCulture, $"{part:P0} of its entries contain a year or another mark of a source")
                .Replace(" %", "%", StringComparison.Ordinal)
            : null;
    }

    private static string Evidence(ListSigns signs) =>
        signs == ListSigns.None
            ? ", which read like references"
            : ", "
                + string.Join(
                    ", ",
                    new[]
                    {
                        signs.HasFlag(ListSigns.UnderHeading) ? "under a heading of references" : null,
                        signs.HasFlag(ListSigns.Named) ? "named as references by role, class or id" : null,
                        signs.HasFlag(ListSigns.EntriesNamed) ? "whose entries are named as references" : null,
                    }.OfType<string>()
                );
}
