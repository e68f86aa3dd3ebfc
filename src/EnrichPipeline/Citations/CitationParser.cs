using EnrichPipeline.Citations.Parsing;
using EnrichPipeline.Model;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Citations;

/// <summary>Reads the fields out of a printed reference, in whatever style.</summary>
public static class CitationParser
{
    /// <summary>What the text tells; total over any string, in linear time.</summary>
    public static Citation Parse(string printed)
    {
        var text = LaterNotices.Cut(WithoutAreaDashes(Markup.Strip(printed)));
        var identifiers = IdentifierFinder.Find(text);
        var tokens = new Tokens(identifiers.Rest);
        var authors = AuthorListParser.Parse(tokens);
        var (year, head) = YearFinder.BehindAuthors(tokens, authors.End);
        var stated = KindFinder.Stated(text);
        var locator = stated is CitationKind.Patent ? null : LocatorFinder.Find(tokens, head, isDated: (year ?? YearFinder.Bracketed(tokens)) is not null);
        if (year is null && locator?.Year is null)
            (year, head) = YearFinder.BeforeTitle(tokens, head, locator?.Start ?? tokens.Count);
        var titles = TitleSplitter.Split(tokens, head, locator?.Start ?? tokens.Count, locator is not null);
        return new Citation
        {
            Kind = KindFinder.Find(stated, text, locator, titles),
            Authors = authors.Names,
            EtAl = authors.EtAl,
            Title = titles.Title,
            Container = titles.Container,
            Year = year ?? locator?.Year ?? YearFinder.Elsewhere(tokens) ?? identifiers.Online,
            Volume = locator?.Volume,
            Issue = locator?.Issue,
            Pages = locator?.Pages,
            AbstractNumber = AbstractNumber.Find(text),
            Doi = identifiers.Doi,
            Pmid = identifiers.Pmid,
            Pmcid = identifiers.Pmcid,
        };
    }

    // ". – " divides the areas of a description in ISBD and GOST, and title from journal in Oikos: the dot alone tells as much.
    private static string WithoutAreaDashes(string text) =>
        text.Replace(". – ", ". ", StringComparison.Ordinal).Replace(". — ", ". ", StringComparison.Ordinal).Replace(". - ", ". ", StringComparison.Ordinal);
}
