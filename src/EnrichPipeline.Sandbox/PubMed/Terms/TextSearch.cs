using EnrichPipeline.Sandbox.Search;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Spans;

namespace EnrichPipeline.Sandbox.PubMed.Terms;

/// <summary>Searches for words in the text fields.</summary>
internal sealed class TextSearch(LuceneIndex index, SearchNotes notes)
{
    // PubMed indexes short phrases only: whole titles in quotes are not found.
    private const int LongestPhrase = 6;
    private const int ShortestWildcard = 4;

    public Clause Find(string text, bool isQuoted, SearchField field, int? proximity)
    {
        var words = Words.Of(text);
        var shown = $"\"{string.Join(' ', words)}\"[{field.Name}]";
        if (proximity is { } distance && words.Length > 1)
            return FoundOrNothing(Near(field, words, distance), shown, text);
        if (text.EndsWith('*') && words is [{ Length: >= ShortestWildcard } start])
            return new Clause(new PrefixQuery(new Term(field.Index, start)), $"{start}*[{field.Name}]");
        var phrase = Phrase(field, words);
        if (isQuoted)
            return FoundOrNothing(words.Length > LongestPhrase ? new BooleanQuery() : phrase, shown, text);
        return words.Length is > 1 and <= LongestPhrase && index.Count(phrase) > 0 ? new Clause(phrase, shown) : Each(field, words, text);
    }

    private Clause FoundOrNothing(Query query, string shown, string text)
    {
        if (index.Count(query) > 0)
            return new Clause(query, shown);
        notes.QuotedPhrasesNotFound.Add($"\"{text}\"");
        return Clause.Nothing(shown);
    }

    private Clause Each(SearchField field, string[] words, string text)
    {
        var distinctive = words.Where(word => !StopWords.Contains(word)).ToList();
        if (distinctive.Count == 0 && words.Length > 0)
            notes.PhrasesIgnored.Add(text);
        return distinctive
            .Select(word => One(field, word))
            .Aggregate(Clause.Dropped, (all, next) => all.Join(TokenKind.And, next))
            .InParentheses();
    }

    private Clause One(SearchField field, string word)
    {
        var query = new TermQuery(new Term(field.Index, word));
        if (index.Count(query) > 0)
            return new Clause(query, $"\"{word}\"[{field.Name}]");
        notes.PhrasesNotFound.Add(word);
        return Clause.Dropped;
    }

    private static PhraseQuery Phrase(SearchField field, string[] words)
    {
        var phrase = new PhraseQuery();
        foreach (var word in words)
            phrase.Add(new Term(field.Index, word));
        return phrase;
    }

    private static SpanNearQuery Near(SearchField field, string[] words, int distance) =>
        new([.. words.Select(word => new SpanTermQuery(new Term(field.Index, word)))], distance, inOrder: false);
}
