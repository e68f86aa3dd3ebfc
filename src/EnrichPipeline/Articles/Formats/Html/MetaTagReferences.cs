using EnrichPipeline.Articles.Reasons;
using EnrichPipeline.Model;

namespace EnrichPipeline.Articles.Formats.Html;

/// <summary>Reads the references in the meta tags of a web page: "citation_title=…; citation_author=…", or printed text.</summary>
internal static class MetaTagReferences
{
    public static IReadOnlyList<Reference> Of(IEnumerable<string> contents)
    {
        var (references, offset, boundary) = (new List<Reference>(), 0, new Boundary(BoundaryKind.Tagged) { Tag = "citation_reference" });
        foreach (var content in contents)
        {
            var work = content.Contains("citation_", StringComparison.Ordinal) ? Work(content) : null;
            var printed = work?.Printed() is { Length: > 0 } written ? written : content;
            references.Add(
                new Reference(references.Count + 1, null, printed, offset, printed.Length, [])
                {
                    TaggedIds = work?.Ids(),
                    Boundary = boundary,
                });
            offset += printed.Length + 1;
        }

        return references;
    }

    private static CitedWork Work(string content)
    {
        var fields = content
            .Split("citation_", StringSplitOptions.RemoveEmptyEntries)
            .Select(field => field.Split('=', 2))
            .Where(field => field.Length == 2)
            .ToLookup(field => field[0].Trim(), field => field[1].Trim().TrimEnd(';').TrimEnd());
        string? First(params string[] names) => names.SelectMany(name => fields[name]).FirstOrDefault(value => value.Length > 0);
        var (first, last) = (First("firstpage"), First("lastpage"));
        return new CitedWork
        {
            Authors = [.. fields["author"].Concat(fields["authors"]).Where(name => name.Length > 0)],
            Title = First("title"),
            Container = First("journal_title", "inbook_title", "conference_title"),
            Year = First("publication_date", "year", "date"),
            Volume = First("volume"),
            Issue = First("issue"),
            Pages = first is not null && last is not null && first != last ? $"{first}-{last}" : first ?? First("pages"),
            Publisher = First("publisher"),
            Doi = Doi.TryParse(First("doi"), out var doi) ? doi : null,
            Pmid = Pmid.TryParse(First("pmid"), out var pmid) ? pmid : null,
        };
    }
}
