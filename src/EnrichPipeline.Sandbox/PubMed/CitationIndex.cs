using EnrichPipeline.Sandbox.Records;
using EnrichPipeline.Sandbox.Search;

namespace EnrichPipeline.Sandbox.PubMed;

/// <summary>The PubMed records of each journal, for ecitmatch.</summary>
internal sealed class CitationIndex(Catalogue catalogue)
{
    private const string NotFound = "NOT_FOUND";
    private const int MaxListed = 3;

    private readonly ILookup<string, Work> _byJournal = catalogue
        .PubMed.Where(work => work.Journal is not null)
        .ToLookup(work => work.Journal!.Key);

    public string Match(CitationLine line)
    {
        if (catalogue.Journals.Find(line.Journal) is not { } journal)
            return (line with { Author = "" }).Answered("NOT_FOUND;INVALID_JOURNAL");
        return line.Answered(Result(Narrow(_byJournal[journal.Key], line), line));
    }

    /// <summary>
    /// Finds citations as PubMed does, which tries one field after the other until the result is unique. Volume and page decide; a wrong
    /// author or a wrong year does no harm, but both together do.
    /// </summary>
    private static List<Work> Narrow(IEnumerable<Work> works, CitationLine line)
    {
        var placed = works.Where(work => AgreesInPlace(work.Record, line)).ToList();
        var sure = placed.Where(work => AgreesInYear(work.Record, line) || AgreesInAuthor(work.Record, line)).ToList();
        return sure.Count <= 1 ? sure : Prefer(Prefer(sure, line, AgreesInYear), line, AgreesInAuthor);
    }

    private static List<Work> Prefer(List<Work> works, CitationLine line, Func<Record, CitationLine, bool> agrees)
    {
        var better = works.FindAll(work => agrees(work.Record, line));
        return better.Count == 0 ? works : better;
    }

    private static string Result(List<Work> works, CitationLine line) => works.Count switch
    {
        0 => NotFound,
        1 when line.Page.Length > 0 || AgreesInName(works[0].Record, line.Author) => works[0].Record.Pmid,
        <= MaxListed => $"AMBIGUOUS {string.Join(',', works.Select(work => work.Record.Pmid))}",
        _ => $"AMBIGUOUS ({works.Count} citations)",
    };

    private static bool AgreesInPlace(Record record, CitationLine line) =>
        Agrees(record.Volume, line.Volume) && Agrees(PageRange.Parse(record.Pages).First, PageRange.Parse(line.Page).First);

    private static bool AgreesInYear(Record record, CitationLine line) => Agrees(record.Year, line.Year);

    private static bool AgreesInAuthor(Record record, CitationLine line) =>
        line.Author.Trim().Length > 0 && AgreesInName(record, line.Author);

    private static bool AgreesInName(Record record, string name)
    {
        var asked = Words.Of(name);
        return asked.Length > 0
            && record.People.Any(author =>
                $"{Words.Joined(author.Family)} {Words.Joined(author.Initials)} ".StartsWith(
                    string.Join(' ', asked) + (asked.Length == 1 ? " " : ""),
                    StringComparison.Ordinal
                )
            );
    }

    private static bool Agrees(string recorded, string asked) =>
        string.IsNullOrWhiteSpace(asked) || Words.Joined(recorded).TrimStart('0') == Words.Joined(asked).TrimStart('0');
}
