using EnrichPipeline.Sandbox.Search;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace EnrichPipeline.Sandbox.CrossRef;

/// <summary>
/// Creates the index query for a reference as CrossRef does: it searches for any of the words, without phrases or operators.
/// </summary>
internal static class AnyWordQuery
{
    private const int MaxWords = 400;

    // cayenne ranks posted content lower, so that an article precedes its preprint.
    private const float PublishedBoost = 0.5f;

    private static readonly string[] _operators = ["and", "or", "not"];

    public static Query Of(WorksQuery request)
    {
        var query = new BooleanQuery(disableCoord: true)
        {
            { request.Text.Length == 0 ? new MatchAllDocsQuery() : AnyWord(request.Text), Occur.MUST },
            { NotPosted(), Occur.SHOULD },
        };
        if (request.Filter is { } filter)
            query.Add(filter, Occur.MUST);
        return query;
    }

    private static BooleanQuery AnyWord(string text)
    {
        var query = new BooleanQuery(disableCoord: true);
        foreach (var word in Words.Of(text).Except(_operators).Take(MaxWords))
            query.Add(new TermQuery(new Term(CrossRefIndex.AllWords, word)), Occur.SHOULD);
        return query;
    }

    private static ConstantScoreQuery NotPosted() => new(new BooleanQuery
    {
        { new MatchAllDocsQuery(), Occur.MUST },
        { Keys.Exactly(CrossRefIndex.Kind, WorkType.PostedContent), Occur.MUST_NOT },
    })
    { Boost = PublishedBoost };
}
