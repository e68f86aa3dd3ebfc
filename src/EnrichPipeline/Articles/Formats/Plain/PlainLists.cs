using EnrichPipeline.Articles.Lists;
using EnrichPipeline.Articles.Notes;

namespace EnrichPipeline.Articles.Formats.Plain;

/// <summary>Finds the reference lists of a text, or else the notes that cite.</summary>
internal static class PlainLists
{
    private const double ShareOfFound = 0.7;

    /// <param name="aside">The lines that do not belong to the running text, or null if they are not known.</param>
    public static IReadOnlyList<FoundList> In(Passage whole, LinesAside? aside, ListSearchReport search)
    {
        if (aside is null or { IsEmpty: true })
            return ListsIn(whole, search);
        var text = ListsIn(aside.TextOf(whole), search);
        if (text.Any(list => list.Passage.Heading is not null))
            return text;
        var footnotes = aside.FootnotesOf(whole);
        // Without a heading, what looks like a list may be something else, but hardly if it is longer than the footnotes.
        return NoteReader.Read(footnotes, NoteReader.MinCiting) is { } notes && notes.Entries.Count > CountIn(text) ? [notes]
            : text.Count > 0 ? text
            : ListsIn(footnotes, search) is { Count: > 0 } found ? found
            : ListsIn(whole, search);
    }

    private static IReadOnlyList<FoundList> ListsIn(Passage passage, ListSearchReport search)
    {
        if (passage.Lines.Count == 0)
            return [];
        var lists = ListFinder.Find(passage, search);
        if (lists.Any(list => list.Passage.Heading is not null && !IsUnderNotes(list)))
            return [.. lists.Select((list, i) => IsUnderNotes(list) ? NotesBelow(list, lists.ElementAtOrDefault(i + 1), passage) : list)];
        return NotesIn(passage, lists) is { } notes ? [notes]
            : NoteReader.AreNotes(lists) ? [.. lists.Select(list => list with { AreNotes = true })]
            : lists;
    }

    private static bool IsUnderNotes(FoundList list) =>
        list.Passage.Heading is { } heading && ReferenceHeadings.IsNotes(heading.Of(list.Passage.Text));

    private static FoundList NotesBelow(FoundList list, FoundList? next, Passage passage)
    {
        var end = next is null ? int.MaxValue : (next.Passage.Heading ?? next.Passage.Lines[0]).Start;
        return Read(passage, list.Passage.Heading!.Value, end, minCiting: 1) ?? list;
    }

    // The finder leaves out notes that cite nothing, which may be the first and the last ones.
    private static FoundList? NotesIn(Passage passage, IReadOnlyList<FoundList> lists)
    {
        var first = lists.Count == 0 ? int.MaxValue : lists[0].Passage.Lines[0].Start;
        return HeadingOfNotes(passage, first) is { } heading
            && Read(passage, heading, int.MaxValue, lists.Any(IsUnderNotes) ? 1 : NoteReader.MinCiting) is { } notes
            && notes.Entries.Count >= ShareOfFound * CountIn(lists) ? notes : null;
    }

    // Returns the last heading of notes before an offset.
    private static Line? HeadingOfNotes(Passage passage, int before)
    {
        for (var line = passage.Lines.Count - 1; line >= 0; line--)
        {
            if (passage.Lines[line].Start < before && ReferenceHeadings.IsNotes(passage[line]))
                return passage.Lines[line];
        }

        return null;
    }

    private static FoundList? Read(Passage passage, Line heading, int end, int minCiting) => NoteReader.Read(
        passage.Where(line => line.Start > heading.Start && line.Start < end) with { Heading = heading },
        minCiting);

    private static int CountIn(IReadOnlyList<FoundList> lists) => lists.Sum(list => list.Entries.Count);
}
