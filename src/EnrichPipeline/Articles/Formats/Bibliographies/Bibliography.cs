using EnrichPipeline.Articles.Lists;
using EnrichPipeline.Articles.Reasons;
using EnrichPipeline.Model;

namespace EnrichPipeline.Articles.Formats.Bibliographies;

/// <summary>Makes an article from the entries of a bibliography. An entry
/// that cannot be read becomes a reference with its original text.</summary>
internal static class Bibliography
{
    private const int LongestRaw = 10_000;
    private const int LongestLabel = 200;

    public static ArticleReadResult Read(DroppedFile file, string kind, string tag, IEnumerable<BibliographyEntry> entries)
    {
        var (references, offset, boundary) = (new List<Reference>(), 0, new Boundary(BoundaryKind.Tagged) { Tag = tag });
        foreach (var entry in entries)
        {
            var printed = FirstPage.OneLine.Of(
                entry.Work?.Printed() is { Length: > 0 } written ? written : entry.Raw.AsSpan(0, Math.Min(LongestRaw, entry.Raw.Length)));
            if (printed.Length == 0)
                continue;
            var reference = new Reference(references.Count + 1, Label(entry.Key), printed, offset, printed.Length, [])
            {
                TaggedIds = entry.Work?.Ids(),
                Boundary = boundary,
            };
            references.AddRange(entry.Work?.Raw is null ? [reference] : PrintedWorks.In(reference));
            offset += printed.Length + 1;
        }

        return references.Count == 0
            ? ArticleReadResult.Failed($"The {kind} holds no entries.")
            : ArticleReadResult.Of(
                new Article(file.Name, file.Version, new ArticleMetadata(), references)
                {
                    Lists = [new ListReason(ListKind.Tagged, 1, references.Count) { Tag = kind }],
                });
    }

    private static string? Label(string? key) => key?.Trim() is { Length: > 0 and <= LongestLabel } label ? label : null;
}

/// <summary>An entry: its key, its fields if they could be read, and its original text.</summary>
internal readonly record struct BibliographyEntry(string? Key, CitedWork? Work, string Raw);
