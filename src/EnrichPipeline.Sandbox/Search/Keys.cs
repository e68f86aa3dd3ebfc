using Lucene.Net.Index;
using Lucene.Net.Search;

namespace EnrichPipeline.Sandbox.Search;

/// <summary>
/// Creates the exact keys of a work, such as "doi:10.1000/1". They share one field, which is cheaper than a field for each.
/// </summary>
internal static class Keys
{
    public const string Field = "keys";

    public static string Of(string name, string value) => $"{name}:{value}";

    public static TermQuery Exactly(string name, string value) => new(new Term(Field, Of(name, value)));

    public static PrefixQuery StartingWith(string name, string value) => new(new Term(Field, Of(name, value)));

    /// <summary>Returns the query for a range in alphabetical order, for numbers of the same length such as years.</summary>
    public static TermRangeQuery Between(string name, string first, string last) =>
        TermRangeQuery.NewStringRange(Field, Of(name, first), Of(name, last), includeLower: true, includeUpper: true);
}
