using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace EnrichPipeline.Sandbox.CrossRef;

/// <summary>The filter parameter, name:value,name:value. The same name twice means or, different names mean and.</summary>
internal static class WorksFilter
{
    private static readonly Dictionary<string, Func<string, Query?>> Filters = new()
    {
        ["doi"] = doi => new TermQuery(new Term(CrossRefIndex.Doi, doi.ToLowerInvariant())),
        ["type"] = type => new TermQuery(new Term(CrossRefIndex.Kind, type)),
        ["issn"] = issn => new TermQuery(new Term(CrossRefIndex.Issn, issn)),
        ["updates"] = doi => new TermQuery(new Term(CrossRefIndex.Updates, doi.ToLowerInvariant())),
        ["from-pub-date"] = date => Years(date, null),
        ["until-pub-date"] = date => Years(null, date),
    };

    public static Query? Parse(string filter, List<ValidationFailure> failures)
    {
        var all = new BooleanQuery();
        foreach (var group in Pairs(filter).GroupBy(pair => pair.Name))
        {
            if (Filters.TryGetValue(group.Key, out var build))
                all.Add(AnyOf(group.Select(pair => (pair.Value, build(pair.Value))), failures), Occur.MUST);
            else
                failures.Add(ValidationFailure.NoSuch("Filter", group.Key, Filters.Keys));
        }
        return all.Clauses.Count == 0 ? null : new ConstantScoreQuery(all) { Boost = 0 };
    }

    /// <summary>A part without a colon belongs to the value before it: DOIs may hold commas.</summary>
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
                failures.Add(new ValidationFailure("date-not-valid", value, $"Date specified as {value} but must be a valid date of the form YYYY, YYYY-MM or YYYY-MM-DD"));
            else
                any.Add(query, Occur.SHOULD);
        }
        return any;
    }

    private static NumericRangeQuery<int>? Years(string? from, string? until)
    {
        var text = from ?? until!;
        if (text.Length < 4 || !int.TryParse(text.AsSpan(0, 4), CultureInfo.InvariantCulture, out var year))
            return null;
        return NumericRangeQuery.NewInt32Range(CrossRefIndex.Year, from is null ? null : year, until is null ? null : year, true, true);
    }
}
