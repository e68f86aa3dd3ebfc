using EnrichPipeline.Model;

namespace EnrichPipeline.Reports.Html;

/// <summary>The printed reference with differences marked in place, and the differences whose place was not found.</summary>
internal sealed record MarkedText(HtmlWriter Text, IReadOnlyList<Discrepancy> Unplaced)
{
    public static MarkedText Of(string printed, IReadOnlyList<Discrepancy> differences)
    {
        var placed = new List<(int From, Discrepancy Difference)>();
        var unplaced = new List<Discrepancy>();
        foreach (var difference in differences)
        {
            var from = PlaceOf(difference.Printed, printed);
            if (from >= 0
                && !placed.Exists(other =>
                    from < other.From + other.Difference.Printed.Length && other.From < from + difference.Printed.Length))
                placed.Add((from, difference));
            else
                unplaced.Add(difference);
        }

        return new MarkedText(HtmlWriter.Join(Parts(printed, [.. placed.OrderBy(place => place.From)])), unplaced);
    }

    /// <summary>Marks the printed words as deleted and the recorded ones as inserted, where they differ.</summary>
    /// <param name="printed">The printed value.</param>
    /// <param name="recorded">The recorded value.</param>
    /// <param name="next">The printed text that follows; recorded words with which it begins anyway are not inserted.</param>
    public static HtmlWriter Change(string printed, string recorded, string next = "") =>
        HtmlWriter.Join(
            WordChanges
                .Between(printed, recorded)
                .Where(piece => piece.Printed.Length > 0 || piece.Kept || !IsBeginning(piece.Recorded, next))
                .Select(piece =>
                    piece switch
                    {
                        { Kept: true } => HtmlWriter.Of($"{piece.Printed}"),
                        { Printed: "" } => HtmlWriter.Of($"<ins>{piece.Recorded}</ins>"),
                        { Recorded: "" } => HtmlWriter.Of($"<del>{piece.Printed}</del>"),
                        _ => HtmlWriter.Of($"<del>{piece.Printed}</del> <ins>{piece.Recorded}</ins>"),
                    }
                ));

    private static bool IsBeginning(string words, string text) =>
        text.AsSpan().TrimStart().StartsWith(words.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<HtmlWriter> Parts(string printed, IReadOnlyList<(int From, Discrepancy Difference)> places)
    {
        var done = 0;
        foreach (var (from, difference) in places)
        {
            yield return HtmlWriter.Of($"{printed[done..from]}");
            done = from + difference.Printed.Length;
            yield return Change(printed[from..done], difference.Recorded, printed[done..]);
        }

        yield return HtmlWriter.Of($"{printed[done..]}");
    }

    /// <summary>Returns the index of the text as whole words, or -1: "12" is not found inside "1234".</summary>
    private static int PlaceOf(string text, string printed)
    {
        if (text.Length == 0)
            return -1;
        var (wanted, within) = (PlainDashes(text), PlainDashes(printed));
        // Takes the last occurrence: volume and year follow the title, which may contain the same number.
        for (var at = within.LastIndexOf(wanted, StringComparison.Ordinal);
            at >= 0;
            at = at == 0 ? -1 : within.LastIndexOf(wanted, at - 1 + wanted.Length - 1, StringComparison.Ordinal))
        {
            if (StandsAlone(within, at, at + wanted.Length))
                return at;
        }

        return -1;
    }

    private static bool StandsAlone(string text, int from, int to) =>
        (from == 0 || !char.IsLetterOrDigit(text[from - 1]) || !char.IsLetterOrDigit(text[from]))
        && (to == text.Length || !char.IsLetterOrDigit(text[to]) || !char.IsLetterOrDigit(text[to - 1]));

    private static string PlainDashes(string text) => text.Replace('–', '-').Replace('—', '-').Replace('‐', '-').Replace('−', '-');
}
