using EnrichPipeline.Articles.Lists;
using EnrichPipeline.Articles.Reasons;

namespace EnrichPipeline.Articles.Notes;

/// <summary>Reads numbered notes, and keeps those that cite works.</summary>
internal static class NoteReader
{
    /// <summary>How many notes must cite works if nothing else says that they are the references.</summary>
    public const int MinCiting = 3;

    private const int LongestLast = 12;
    private const int MinSigns = 3;
    private const double ShareOfSigns = 0.15;

    /// <summary>Returns the notes as a list, or null if too few of them cite a work in full.</summary>
    public static FoundList? Read(Passage passage, int minCiting)
    {
        var document = new DocumentLines(passage);
        var notes = Notes(document, NoteMarks.In(document)).ToList();
        var printed = passage with { Lines = document.Lines.Where((_, line) => !IsFurniture(document, line)).ToArray() };
        var text = new EntryText(printed);
        return notes.Count(note => text.CitedWorks(note, 1, NoteWorks.Of).Any()) >= minCiting
            ? new FoundList(printed, notes) { AreNotes = true }
            : null;
    }

    /// <summary>Whether the entries of numbered lists without a heading are notes, by the words with which notes cite.</summary>
    public static bool AreNotes(IReadOnlyList<FoundList> lists)
    {
        var signs = lists.Sum(list => list.Entries.Count(entry => HasSignOfNote(list.Passage.Text.AsSpan(entry.Start..entry.End))));
        return lists.All(list => list.Passage.Heading is null && list.Entries.All(entry => entry.Label is not null))
            && signs >= MinSigns
            && signs >= ShareOfSigns * lists.Sum(list => list.Entries.Count);
    }

    private static bool HasSignOfNote(ReadOnlySpan<char> text) =>
        NoteWords.HasShortForm(text) || ListLexicon.Is(NoteWords.At(text, 0).Trim("(),.:;"), WordKinds.Lead);

    private static IEnumerable<Entry> Notes(DocumentLines document, List<int> starts)
    {
        for (var i = 0; i < starts.Count; i++)
        {
            var line = document.Lines[starts[i]];
            var number = NoteNumber.Of(line.Of(document.Text));
            var end = i + 1 < starts.Count ? starts[i + 1] : EndOfLast(document, starts[i]);
            var start = line.Start + (number.Value > 0 ? number.TextStart : NoteMarks.LengthIn(line.Of(document.Text)));
            yield return new Entry(
                number.Value > 0 ? document.Text[(line.Start + number.Start)..(line.Start + number.End)] : null,
                start,
                Math.Max(start, document.Lines[end - 1].End),
                new Boundary(number.Value > 0 ? BoundaryKind.Number : BoundaryKind.Line));
        }
    }

    private static bool IsFurniture(DocumentLines document, int line) =>
        document.IsRunningHead(line) || document.Facts[line].Is(LineMarks.PageNumber);

    private static int EndOfLast(DocumentLines document, int start)
    {
        var end = start + 1;
        while (end < Math.Min(document.Lines.Length, start + LongestLast)
            && document.Lines[end].Gap == 0 && document.Facts[end].Heading == HeadingKind.None)
            end++;
        return end;
    }
}
