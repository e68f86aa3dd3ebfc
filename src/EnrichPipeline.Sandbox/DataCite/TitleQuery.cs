using System.Text.RegularExpressions;
using EnrichPipeline.Sandbox.Search;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace EnrichPipeline.Sandbox.DataCite;

/// <summary>Parses the part of DataCite's query language that searches titles: words joined by AND, alternatives joined by OR.</summary>
internal static partial class TitleQuery
{
    /// <summary>Returns the query, or null if the text searches for anything else.</summary>
    public static Query? Parse(string text)
    {
        var any = new BooleanQuery();
        foreach (var part in text.Split(" OR ", StringSplitOptions.TrimEntries))
        {
            if (Title().Match(part) is not { Success: true } match)
                return null;
            any.Add(All(match.Groups["words"].Value), Occur.SHOULD);
        }
        return any;
    }

    private static BooleanQuery All(string words)
    {
        var all = new BooleanQuery();
        foreach (var word in Words.Of(words.Replace(" AND ", " ", StringComparison.Ordinal)))
            all.Add(new TermQuery(new Term(DataCiteIndex.Title, word)), Occur.MUST);
        return all;
    }

    [GeneratedRegex(
        """^titles\.title:(?:\((?<words>[^()]+)\)|"(?<words>[^"]+)")$""",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Title();
}
