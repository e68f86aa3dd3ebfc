using EnrichPipeline.Sandbox.Search;
using EnrichPipeline.Sandbox.Serving;
using Lucene.Net.Search;

namespace EnrichPipeline.Sandbox.CrossRef;

/// <summary>The parameters of /works, validated as CrossRef does.</summary>
internal sealed record WorksQuery(string Text, string SearchTerms, int Rows, int Offset, IReadOnlyCollection<string> Select, Query? Filter)
{
    private static readonly HashSet<string> _served =
    [
        "query",
        "query.bibliographic",
        "rows",
        "offset",
        "select",
        "filter",
        "sort",
        "order",
        "mailto",
    ];
    private static readonly HashSet<string> _unserved = ["facet", "sample", "cursor"];

    public static WorksQuery Parse(ApiRequest request, List<ValidationFailure> failures)
    {
        failures.AddRange(request.Parameters.Keys.Select(Refuse).OfType<ValidationFailure>());
        return new WorksQuery(
            Text: $"{request["query"]} {request["query.bibliographic"]}".Trim(),
            SearchTerms: request["query"],
            Rows: Integer(request, "rows", 20, 1000, failures),
            Offset: Integer(request, "offset", 0, 10_000, failures),
            Select: Selected(request["select"], failures),
            Filter: request["filter"] is { Length: > 0 } filter ? WorksFilter.Parse(filter, failures) : null);
    }

    public bool HasNoKnownWord => Text.Length > 0 && Words.Of(Text).Length == 0;

    private static ValidationFailure? Refuse(string name) =>
        name switch
        {
            _ when _served.Contains(name) => null,
            _ when _unserved.Contains(name) => ValidationFailure.NotSupported(name),
            _ when name.StartsWith("query.", StringComparison.Ordinal) => ValidationFailure.NoSuch(
                "Field-query",
                name,
                ["query.bibliographic"]
            ),
            _ => ValidationFailure.UnknownParameter(name),
        };

    private static int Integer(ApiRequest request, string name, int standard, int most, List<ValidationFailure> failures)
    {
        if (!request.Parameters.TryGetValue(name, out var text))
            return standard;
        if (int.TryParse(text, out var number) && number >= 0 && number <= most)
            return number;
        failures.Add(ValidationFailure.Integer(text, most));
        return standard;
    }

    private static string[] Selected(string select, List<ValidationFailure> failures)
    {
        var names = select.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var unknown in names.Except(WorkSelect.Names))
            failures.Add(ValidationFailure.NoSuch("Select", unknown, WorkSelect.Names));
        return names;
    }
}
