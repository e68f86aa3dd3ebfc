using System.Xml.Linq;
using EnrichPipeline.Articles.Lists;
using EnrichPipeline.Articles.Reasons;
using EnrichPipeline.Model;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Articles.Formats.Xml;

/// <summary>Reads the references of NLM XML: the printed text, or the tagged fields if there is none, and the tagged identifiers.</summary>
internal static class NlmReferences
{
    private static readonly Boundary _boundary = new(BoundaryKind.Tagged) { Tag = "ref" };

    public static List<Reference> Of(XElement root)
    {
        var (references, offset) = (new List<Reference>(), 0);
        foreach (var entry in root.Named("ref").Where(entry => entry.Ancestors().Any(above => above.Name.LocalName == "ref-list")))
        {
            var (works, label) = (new List<Reference>(), entry.First("label"));
            foreach (var citation in Citations(entry))
            {
                var printed = IsMixed(citation) ? NlmText.Of(citation) : TaggedCitation.Printed(citation);
                if (printed.Length == 0)
                    continue;
                works.AddRange(PrintedWorks.In(
                    new Reference(references.Count + works.Count + 1, label, printed, offset, printed.Length, [])
                    {
                        TaggedIds = Ids(citation),
                        Boundary = _boundary,
                    }));
                offset += printed.Length + 1;
            }

            references.AddRange(works.Select((work, i) => works.Count < 2 ? work : work with { Part = WorkSplitter.Part(i) }));
        }

        return references;
    }

    // A note may hold the citation. An entry without any citation is read as it is.
    private static List<XElement> Citations(XElement entry)
    {
        var own = entry.Elements().SelectMany(Forms).ToList();
        if (own.Count == 0)
            own = [.. entry.Descendants().Where(IsCitation)];
        return own.Count > 0 ? own : [new XElement("mixed-citation", entry.Elements().Where(child => child.Name.LocalName is not "label"))];
    }

    // Alternatives hold the same citation twice; the printed form is the better one.
    private static IEnumerable<XElement> Forms(XElement child) =>
        IsCitation(child) ? [child]
        : child.Name.LocalName == "citation-alternatives"
            ? child.Elements().Where(IsCitation).OrderBy(form => IsMixed(form) ? 0 : 1).Take(1)
        : [];

    private static bool IsCitation(XElement element) =>
        element.Name.LocalName is "mixed-citation" or "element-citation" or "citation" or "nlm-citation";

    // Printed text has words or marks between its tags. Without any, even a "mixed" citation consists of fields only.
    private static bool IsMixed(XElement citation) =>
        citation.Nodes().OfType<XText>().Any(text => text.Value.AsSpan().ContainsAnyExcept(" \t\r\n"))
        || citation.Name.LocalName == "mixed-citation"
            && !citation.Elements().Any(child => child.Name.LocalName is "source" or "article-title" or "year");

    private static TaggedIds? Ids(XElement citation)
    {
        var ids = new TaggedIds(OnlyId<Doi>(citation, "doi"), OnlyId<Pmid>(citation, "pmid"), OnlyId<Pmcid>(citation, "pmcid"));
        return ids is { Doi: null, Pmid: null, Pmcid: null } ? null : ids;
    }

    // If there are two different ids of one kind, nothing shows which is right.
    private static T? OnlyId<T>(XElement citation, string kind) where T : struct, IIdentifier<T>
    {
        var found = citation.Named("pub-id").Where(id => (string?)id.Attribute("pub-id-type") == kind)
            .Select(id => T.TryParse(NlmText.Of(id), out var parsed) ? parsed : (T?)null).OfType<T>().Distinct().ToList();
        return found is [var only] ? only : null;
    }
}
