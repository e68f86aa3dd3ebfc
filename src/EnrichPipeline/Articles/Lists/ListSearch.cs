using System.Globalization;

namespace EnrichPipeline.Articles.Lists;

/// <summary>Says in one sentence where a reference list was looked for in vain.</summary>
internal static class ListSearch
{
    public static string Describe(Passage whole)
    {
        var headings = Enumerable.Range(0, whole.Lines.Count).Where(line => ReferenceHeadings.IsHeading(whole[line])).Take(3).ToList();
        var where = headings.Count == 0
            ? "no line is a heading such as References, Literature Cited or Literatur, and"
            : string.Create(CultureInfo.InvariantCulture, $"what follows {Named(whole, headings)} does not look like references, and");
        return string.Create(CultureInfo.InvariantCulture, $"No reference list: {where} no run of numbered entries 1, 2, 3 with years or links was found in {whole.Lines.Count} lines.");
    }

    // The heading itself is one of our own words; nothing else of the article is repeated.
    private static string Named(Passage whole, List<int> headings) =>
        string.Join(" and ", headings.Select(line => string.Create(CultureInfo.InvariantCulture, $"\"{whole[line]}\" at character {whole.Lines[line].Start}")));
}
