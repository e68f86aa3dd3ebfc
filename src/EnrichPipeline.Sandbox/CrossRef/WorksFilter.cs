using EnrichPipeline.Sandbox.Search;
using Lucene.Net.Search;

namespace EnrichPipeline.Sandbox.CrossRef;

/// <summary>
/// Parses the filter parameter, name:value,name:value. Values of the same name are alternatives; different names must all hold.
/// </summary>
internal static class WorksFilter
{
    private static readonly Dictionary<string, Func<string, Query?>> _filters = new()
    {
        ["doi"] = doi => Keys.Exactly(CrossRefIndex.Doi, doi.ToLowerInvariant()),
        ["type"] = type => Keys.Exactly(CrossRefIndex.Kind, type),
        ["issn"] = issn => Keys.Exactly(CrossRefIndex.Issn, issn),
        ["updates"] = doi => Keys.Exactly(CrossRefIndex.Updates, doi.ToLowerInvariant()),
        ["from-pub-date"] = date => Years(date, "9999"),
        ["until-pub-date"] = date => Years("0000", date),
    };

    public static Query? Parse(string filter, List<ValidationFailure> failures)
    {
        var all = new BooleanQuery();
        foreach (var group in Pairs(filter).GroupBy(pair => pair.Name))
        {
            if (_filters.TryGetValue(group.Key, out var build))
                all.Add(AnyOf(group.Select(pair => (pair.Value, build(pair.Value))), failures), Occur.MUST);
            else
                failures.Add(ValidationFailure.NoSuch("Filter", group.Key, _filters.Keys));
        }
        return all.Clauses.Count == 0 ? null : new ConstantScoreQuery(all) { Boost = 0 };
    }

    /// <summary>
    /// Splits the filter into pairs. A part without a colon belongs to the previous value, since DOIs may contain commas.
    /// </summary>
    private static List<(string Name, string Value)> Pairs(string filter)
    {
        var pairs = new List<(string Name, string Value)>();
        foreach (var part in filter.Split(','))
        {
            if (part.Split(':', 2) is [var name, var value])
                pairs.Add((name, value));
            else if (pairs is [.., var last])
                pairs[^1] = last with { Value = $"{last.Value},{part}" };
        }
        return pairs;
    }

    private static BooleanQuery AnyOf(IEnumerable<(string Value, Query? Query)> choices, List<ValidationFailure> failures)
    {
        var any = new BooleanQuery();
        foreach (var (value, query) in choices)
        {
            if (query is null)
                failures.Add(
                    new ValidationFailure(
                        "date-not-valid",
                        value,
                        $"Date specified as {value} but must be a valid date of the form YYYY, YYYY-MM or YYYY-MM-DD"
                    )
                );
            else
                any.Add(query, Occur.SHOULD);
        }
        return any;
    }

    private static TermRangeQuery? Years(string from, string until) =>
        IsDate(from) && IsDate(until) ? Keys.Between(CrossRefIndex.Year, from[..4], until[..4]) : null;

    private static bool IsDate(string date) => date.Length >= 4 && date[..4].All(char.IsAsciiDigit);
}
