using System.Text.RegularExpressions;
using System.Xml.Linq;
using EnrichPipeline.Articles.Formats.Bibliographies;
using EnrichPipeline.Characters;
using EnrichPipeline.Model;

namespace EnrichPipeline.Articles.Formats.Xml;

/// <summary>Reads the bibliography of Elsevier's article XML: <c>ce:bib-reference</c> with text or tagged fields.</summary>
internal sealed partial class ElsevierArticle : IArticleFormat
{
    public ArticleReadResult? Read(DroppedFile file)
    {
        if (file.Text is not { } text || MarkupRoot.Of(text) is { Name: null or "html" or "tei" } || !FormatTags().IsMatch(text))
            return null;
        var (root, problem) = NlmXml.Load(text);
        if (root is null)
            return ArticleReadResult.Failed(problem);
        var reading = Bibliography.Read(file, "Elsevier bibliography", "bib-reference", root.Named("bib-reference").SelectMany(Entries));
        return reading.Succeeded ? ArticleReadResult.Of(reading.Article with { Metadata = Metadata(root) }) : reading;
    }

    // One entry may hold several works, a) and b).
    private static IEnumerable<BibliographyEntry> Entries(XElement entry)
    {
        var label = entry.First("label");
        var works = entry.Elements().Where(child => child.Name.LocalName is "reference" or "other-ref").ToList();
        foreach (var work in works.Count > 0 ? works : [entry])
        {
            var source = works.Count > 1 ? null : entry.First("source-text");
            yield return new BibliographyEntry(
                label,
                work.Name.LocalName == "reference"
                    ? Work(work) with
                    {
                        Raw = source,
                    }
                    : new CitedWork { Raw = source ?? work.First("textref") ?? NlmText.Of(work) },
                NlmText.Of(work));
        }
    }

    private static CitedWork Work(XElement reference)
    {
        var (contribution, host) = (reference.Named("contribution").FirstOrDefault(), reference.Named("host").FirstOrDefault());
        var first = reference.First("first-page");
        var last = reference.First("last-page");
        return new CitedWork
        {
            Authors =
            [
                .. contribution
                    .Named("author")
                    .Select(author => string.Join(' ', new[] { author.First("surname"), author.First("given-name") }.OfType<string>())),
                .. contribution.Named("collaboration").Select(NlmText.Of),
            ],
            Title = contribution.First("maintitle"),
            Container = host.First("maintitle"),
            Year = RisWork.YearIn(host.First("date")),
            Volume = host.First("volume-nr"),
            Issue = host.First("issue-nr"),
            Pages = first is not null && last is not null && first != last ? $"{first}-{last}" : first ?? host.First("article-number"),
            Publisher = host.Named("publisher").FirstOrDefault().First("name"),
            Doi = FieldIds.Doi(reference.Named("doi").Select(doi => doi.Value)),
        };
    }

    private static ArticleMetadata Metadata(XElement root)
    {
        var item = root.Named("item-info").FirstOrDefault();
        var head = root.Named("head").FirstOrDefault();
        return new ArticleMetadata
        {
            Title = head?.Elements().FirstOrDefault(child => child.Name.LocalName == "title") is { } title ? NlmText.Of(title) : null,
            Authors =
            [
                .. head.Named("author")
                    .Where(author => author.First("surname") is not null)
                    .Select(author => new PersonName(author.First("surname")!, author.First("given-name"))),
            ],
            Doi = Doi.TryParse(item.First("doi"), out var doi) ? doi : null,
            Abstract = head.Named("abstract").Select(part => part.First("abstract-sec")).FirstOrDefault(text => text is not null),
        };
    }

    [GeneratedRegex(@"<(?:[\w.-]+:)?bib-reference[\s>]", RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex FormatTags();
}
