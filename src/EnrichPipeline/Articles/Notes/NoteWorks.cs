using EnrichPipeline.Articles.Lists;

namespace EnrichPipeline.Articles.Notes;

/// <summary>Finds the works that a note cites in full: "Vgl. Abel, Salz, Bonn 1990, S. 5; dagegen Bond, Eis, Bern 1991, der …".</summary>
internal static class NoteWorks
{
    private const int MaxWorks = 26;
    private const int LongestNames = 300;

    /// <summary>Returns the range of each work; none if the note cites nothing in full.</summary>
    public static IReadOnlyList<(int Start, int End)> Of(string text)
    {
        var works = new List<(int Start, int End)>();
        if (NoteWords.HasThanks(text))
            return works;
        for (var (start, end) = (0, 0); start < text.Length && works.Count < MaxWorks; start = end + 1)
        {
            start += text.AsSpan(start).IndexOfAnyExcept(' ') is > 0 and var blanks ? blanks : 0;
            end = EndOfPart(text, start);
            while (end < text.Length && IsOpen(text.AsSpan(start, end - start)))
                end = EndOfPart(text, end + 1);
            AddWorks(text, start, end, works);
        }

        return works.Count == 0 && IsWork(text) ? [(0, text.Length)] : works;
    }

    // Styles of medicine have full stops where notes have commas: "Abel R. Salt. J Foo 2001;1:2.", "World Body for Salt. Report. Bonn".
    private static bool IsWork(string text) => ListCheck.IsLike(text) && !NoteWords.HasShortForm(text)
        && (StartReader.Of(text) == StartKind.FamilyInitials
            || StartReader.Of(text) == StartKind.Organisation && text.Contains(": ", StringComparison.Ordinal));

    // "2001;12:34" is a volume and a page.
    private static int EndOfPart(string text, int from)
    {
        for (var at = Math.Min(from, text.Length); at < text.Length; at++)
        {
            if (text[at] == ';' && at + 1 < text.Length && (text[at + 1] == ' ' || char.IsLetter(text[at + 1])))
                return at;
        }

        return text.Length;
    }

    // "Abel, R.; Bond, T.: Salz, Bonn 1990": names whose title follows the next semicolon.
    private static bool IsOpen(ReadOnlySpan<char> part) =>
        part.Length <= LongestNames
        && !part.ContainsAnyInRange('0', '9')
        && !NoteWords.HasShortForm(part)
        && NoteStart.In(part.TrimStart(), full: false) is { Names: > 0 };

    private static void AddWorks(string text, int start, int end, List<(int Start, int End)> works)
    {
        while (works.Count < MaxWorks && NoteStart.In(text.AsSpan(start, end - start), full: true) is { Names: > 0 } first)
        {
            var work = text.AsSpan(start + first.At, end - start - first.At);
            var after = NoteWork.AfterYear(work, first.Names);
            var next = NoteStart.NextIn(work, after);
            var own = work[..(next < 0 ? work.Length : NoteStart.BeforeLeads(work, next))];
            works.Add((start + first.At, start + first.At + NoteTail.WithoutRemark(own, Math.Min(after, own.Length))));
            if (next < 0)
                return;
            start += first.At + next;
        }
    }
}
