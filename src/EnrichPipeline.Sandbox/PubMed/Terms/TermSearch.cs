using EnrichPipeline.Sandbox.Records;
using EnrichPipeline.Sandbox.Search;
using Lucene.Net.Search;

namespace EnrichPipeline.Sandbox.PubMed.Terms;

/// <summary>Searches for a term in its field. Terms that are not found are dropped and noted.</summary>
internal sealed class TermSearch(LuceneIndex index, JournalTable journals, SearchNotes notes)
{
    private readonly TextSearch _texts = new(index, notes);

    public Clause Find(string text, bool isQuoted, string? tag)
    {
        var (field, proximity) = FieldOf(tag);
        // An untagged DOI is first searched as a DOI.
        if (tag is null && text.StartsWith("10.", StringComparison.Ordinal) && Exists(Query(SearchField.Doi, text)))
            return new Clause(Query(SearchField.Doi, text), $"\"{text}\"[{SearchField.Doi.Name}]");
        if (field.IsText)
            return _texts.Find(text, isQuoted, field, proximity);
        var query = Query(field, text);
        var shown = $"\"{text}\"[{field.Name}]";
        if (Exists(query))
            return new Clause(query, shown);
        if (isQuoted && field != SearchField.Doi)
        {
            notes.QuotedPhrasesNotFound.Add($"\"{text}\"");
            return Clause.Nothing(shown);
        }
        notes.PhrasesNotFound.Add(text);
        return Clause.Dropped;
    }

    public Clause FindRange(string from, string until, string? tag)
    {
        var (field, _) = FieldOf(tag ?? "dp");
        var shown = $"{from}:{until}[{field.Name}]";
        return field.Index == PubMedIndex.Year && YearOf(from) is { } first && YearOf(until) is { } last
            ? new Clause(Keys.Between(PubMedIndex.Year, first, last), shown)
            : Clause.Nothing(shown);
    }

    private (SearchField Field, int? Proximity) FieldOf(string? tag)
    {
        if (tag is null)
            return (SearchField.All, null);
        if (tag.Split(":~") is [var name, var distance] && int.TryParse(distance, out var words) && words <= 1000)
            return (Known(name), words);
        return (Known(tag), null);
    }

    private SearchField Known(string tag)
    {
        if (SearchField.Find(tag) is { } field)
            return field;
        notes.FieldsNotFound.Add(tag);
        return SearchField.All;
    }

    private bool Exists(Query query) => index.Count(query) > 0;

    private Query Query(SearchField field, string text) => field.Index switch
    {
        PubMedIndex.Doi => Exactly(field, text.ToLowerInvariant()),
        PubMedIndex.Page => Exactly(field, Words.Joined(PageRange.Parse(text).First)),
        PubMedIndex.Journal => Exactly(field, journals.Find(text)?.Key ?? ""),
        PubMedIndex.Year => YearOf(text) is { } year ? Keys.Exactly(PubMedIndex.Year, year) : new BooleanQuery(),
        PubMedIndex.Author or PubMedIndex.FirstAuthor or PubMedIndex.LastAuthor or PubMedIndex.Group => Name(field, Words.Of(text)),
        _ => Exactly(field, Words.Joined(text)),
    };

    private static TermQuery Exactly(SearchField field, string text) => Keys.Exactly(field.Index, text);

    /// <summary>Returns the query for a name. Initials may be truncated, such as "dredge k" for DREDGE KJ; family names may not.</summary>
    private static Query Name(SearchField field, string[] words)
    {
        var name = string.Join(' ', words);
        if (words is [_, .., { Length: <= 3 }])
            return Keys.StartingWith(field.Index, name);
        return new BooleanQuery
        {
            { Keys.StartingWith(field.Index, name + " "), Occur.SHOULD },
            { Exactly(field, name), Occur.SHOULD },
        };
    }

    private static string? YearOf(string date) => date.Length >= 4 && date[..4].All(char.IsAsciiDigit) ? date[..4] : null;
}
