using System.Text;
using System.Text.RegularExpressions;
using EnrichPipeline.Characters;
using EnrichPipeline.Model;
using EnrichPipeline.Sources.Http;

namespace EnrichPipeline.Sources.PubMed;

/// <summary>Queries ECitMatch for the PMIDs of many journal coordinates, one line each.</summary>
internal static partial class ECitMatch
{
    private const int Columns = 7;

    // If the journal is unknown, a line may consist of the key and the result only.
    private const int ShortColumns = 2;

    public static Call Call(IReadOnlyList<JournalCoordinates> places) =>
        Eutils.Of("ecitmatch.cgi", new("retmode", "xml"), new("bdata", string.Join('\r', places.Select(Line))));

    /// <summary>Parses the PMIDs found for each place. A place without a line is left out, since nothing is known about it.</summary>
    public static SourceResult<IReadOnlyDictionary<JournalCoordinates, SourceResult<IReadOnlyList<Pmid>>>> Read(
        Reply reply, IReadOnlyList<JournalCoordinates> places)
    {
        if (NcbiErrors.Find(reply) is { } fault)
            return fault;
        var text = Encoding.UTF8.GetString(reply.Body.Span);
        if (NcbiErrors.FindInText(reply, text) is { } error)
            return error;
        if (text[^1] is not ('\n' or '\r'))
            return ApiErrors.Of(reply, ApiErrorKind.Transient, "a truncated answer");
        var found = new Dictionary<JournalCoordinates, SourceResult<IReadOnlyList<Pmid>>>();
        foreach (var line in text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line.Split('|') is not [.., var key, var result] columns
                || columns.Length is not (ShortColumns or Columns)
                || Place(key.Trim(), places) is not { } place
                || Result(result.Trim()) is not { } pmids)
                return ApiErrors.Of(reply, ApiErrorKind.Transient, "an answer with an unexpected line");
            found[place] = SourceResult.Of<IReadOnlyList<Pmid>>(pmids);
        }
        return found;
    }

    private static string Line(JournalCoordinates place, int index) =>
        $"{Field(place.Journal)}|{Field(place.Year)}|{Field(place.Volume)}|{Field(place.FirstPage)}|{Field(place.Author)}|{Key(index)}|";

    // Bars and line ends separate fields and lines. With full stops, ECitMatch would not recognise an abbreviated journal.
    private static string Field(string? text) =>
        text is null ? "" : Blanks().Replace(text.Replace('.', ' ').Replace('|', ' '), " ").Trim();

    private static string Key(int index) => $"r{index + 1}";

    private static JournalCoordinates? Place(string key, IReadOnlyList<JournalCoordinates> places) =>
        key is ['r', .. var number]
        && int.TryParse(number, out var ordinal)
        && ordinal >= 1
        && ordinal <= places.Count
        && key == Key(ordinal - 1)
            ? places[ordinal - 1]
            : null;

    /// <summary>Parses the last field of a line, or returns null if it has none of ECitMatch's known values.</summary>
    private static List<Pmid>? Result(string result)
    {
        if (result.Length == 0 || result.StartsWith("NOT_FOUND", StringComparison.Ordinal))
            return [];
        if (Pmid.TryParse(result, out var pmid))
            return [pmid];
        return result.StartsWith("AMBIGUOUS", StringComparison.Ordinal) ? Several(result["AMBIGUOUS".Length..]) : null;
    }

    // Up to three PMIDs are listed; if there are more, only their number is given: "(5 citations)".
    private static List<Pmid> Several(string list) =>
        list.Contains('(')
            ? []
            :
            [
                .. list.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)
                    .Select(part => Pmid.TryParse(part, out var pmid) ? pmid : (Pmid?)null)
                    .OfType<Pmid>(),
            ];

    [GeneratedRegex(@"[\s\p{Cc}]+", RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Blanks();
}
