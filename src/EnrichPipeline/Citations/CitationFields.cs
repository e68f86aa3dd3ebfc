using System.Collections.Frozen;
using EnrichPipeline.Citations.Segmenting;
using EnrichPipeline.Model;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Citations;

/// <summary>Makes a citation from the labelled tokens of a reference, and finds by rules what has no label.</summary>
internal static class CitationFields
{
    private const int LongestNames = 20_000;
    private const int FarthestEtAl = 3;

    private static readonly FrozenSet<string> _sameAuthor = WordLists.SetOf("Same", StringComparer.OrdinalIgnoreCase);

    public static Citation Read(string text, PrintedIdentifiers identifiers, FieldRuns runs)
    {
        var title = TitleFinder.Find(runs);
        var container = ContainerFinder.Find(runs);
        var editorRun = runs.JoinedNames(FieldLabel.Editor);
        var authorRun = runs.JoinedNames(FieldLabel.Author)
            ?? (editorRun is { } editor && (title is null || editor.From < title.Value.From) ? editor : null);
        (authorRun, title) = WithWholeTitle(runs, authorRun, title);
        var year = YearFinder.Find(runs);
        if (title is null && year.Run is not null && (editorRun ?? authorRun) == authorRun && IsBook(runs, authorRun, container))
            (title, container) = (container, null);
        var (authors, etAl) = Names(runs, authorRun);
        var editors = editorRun is null ? BracketedEditors.Find(text) : Names(runs, editorRun).Names;
        var locatorRuns = LocatorRuns.Find(runs, year.Run, container);
        var locator = LocatorFields.Read(runs, locatorRuns, hasContainer: container is not null);
        var citation = new Citation
        {
            Authors = authors,
            EtAl = etAl,
            Title = title is null ? null : TitleText.Clean(runs.Text(WholeTitle(runs, title, container))!),
            Container = container is null ? null : TitleText.CleanContainer(runs.Text(runs.Closed(container))!),
            Year = year.Value ?? identifiers.Online,
            Volume = locator.Volume,
            Issue = locator.Issue,
            Pages = locator.Pages,
            AbstractNumber = AbstractNumber.Find(text),
            // "Author A. Title / A. Author" repeats the authors; they are not editors.
            Editors = authorRun != editorRun && editors.SequenceEqual(authors) ? [] : WithNamesFor(authors, editors),
            Publisher = runs.First(FieldLabel.Publisher) == container ? null : Clean(runs, runs.JoinedOverDots(FieldLabel.Publisher)),
            Place = Clean(runs, runs.WithState(runs.JoinedOverDots(FieldLabel.Place))),
            Edition = Clean(runs, runs.First(FieldLabel.Edition)),
            Series = Clean(runs, runs.First(FieldLabel.Series)),
            Doi = identifiers.Doi,
            Pmid = identifiers.Pmid,
            Pmcid = identifiers.Pmcid,
            Arxiv = identifiers.Arxiv,
            Isbn = identifiers.Isbn,
            Url = identifiers.Url,
            Confidence = new FieldConfidence
            {
                Authors = runs.Confidence(authorRun),
                Title = runs.Confidence(title),
                Container = runs.Confidence(container),
                Year = runs.Confidence(year.Run),
                Volume = runs.Confidence(locatorRuns.Volume),
                Issue = runs.Confidence(locatorRuns.Issue),
                Pages = runs.Confidence(locatorRuns.Pages),
            },
        };
        return KindFinder.WithKind(citation, text, runs, container);
    }

    // "K. Norrby, Handbook of Salt (Berlin: Springer, 1994)": without title, "in", editor and volume, the container is a book.
    private static bool IsBook(FieldRuns runs, (int From, int To)? names, (int From, int To)? container) =>
        container is { } book && names?.To <= book.From
        && runs.First(FieldLabel.Publisher) is { } publisher && publisher.From >= book.To
        && runs.First(FieldLabel.Volume) is null && runs.First(FieldLabel.Issue) is null
        && !Enumerable.Range(names.Value.To, book.From - names.Value.To).Any(at => runs.Tokens[at].Has(WordFlags.In));

    private static ((int From, int To)? Names, (int From, int To)? Title) WithWholeTitle(
        FieldRuns runs, (int From, int To)? names, (int From, int To)? title) =>
        names is { } authors && title is { } rest && TitleInNames.Find(runs.Tokens, authors, rest) is { } begin
            ? ((authors.From, begin - 1), (begin, rest.To))
            : (names, title);

    // A code in brackets belongs to the title of an article; behind the title of a report, it is the report's number.
    private static (int From, int To)? WholeTitle(FieldRuns runs, (int From, int To)? title, (int From, int To)? container) =>
        container is null ? runs.Closed(title) : runs.WithCode(runs.Closed(title));

    // "In: Ders. (Hrsg.)", "in: dies./Weber (Hg.)": the authors are the editors, too.
    private static IReadOnlyList<PersonName> WithNamesFor(IReadOnlyList<PersonName> authors, IReadOnlyList<PersonName> editors) =>
        [.. editors.SelectMany(editor => editor.Given is null && _sameAuthor.Contains(editor.Family) ? authors : [editor])];

    // "et al." may follow the names under another label.
    private static (IReadOnlyList<PersonName> Names, bool EtAl) Names(FieldRuns runs, (int From, int To)? run)
    {
        if (run is not { } found)
            return ([], false);
        var text = runs.Tokens.Between(found.From, EndOfNames(runs, found.To));
        return NameList.Read(text.Length > LongestNames ? text[..LongestNames] : text);
    }

    // The names include the dot of a last initial and an "et al." after them.
    private static int EndOfNames(FieldRuns runs, int end)
    {
        if (runs.Tokens.IsSign(end, '.')
            && runs.Tokens[end - 1] is { Length: 1, Kind: TokenKind.Word }
            && runs.Tokens.IsCapitalized(end - 1))
            end++;
        var at = end;
        while (at < end + FarthestEtAl && runs.Is(at, FieldLabel.Other) && !runs.Tokens[at].Has(WordFlags.EtAl))
            at++;
        if (!runs.Is(at, FieldLabel.Other) || !runs.Tokens[at].Has(WordFlags.EtAl))
            return end;
        while (runs.Is(at, FieldLabel.Other) && runs.Tokens[at].Has(WordFlags.EtAl))
            at++;
        return at;
    }

    private static string? Clean(FieldRuns runs, (int From, int To)? run) =>
        runs.Text(run)?.Trim(' ', '.', ',', ';', ':', '(', ')', '[', ']') is { Length: > 0 } text ? text : null;
}
