using System.Text;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Articles.Lists;

/// <summary>Writes an entry on one line and remembers the offset of each of its characters.</summary>
/// <param name="endsWithPages">Whether the entries end with the numbers of the pages that cite them.</param>
internal sealed class EntryText(Passage passage, bool endsWithPages = false)
{
    // No reference is longer. The rest is text that follows the list without a heading.
    private const int MaxLength = 10_000;

    private readonly StringBuilder _text = new();
    private readonly List<int> _offsets = [];
    private readonly WordBreaks _breaks = new(passage);

    /// <summary>Returns the entry as one reference, or null if nothing is left of it.</summary>
    public Reference? Of(Entry entry, int ordinal)
    {
        Collect(entry);
        var text = _text.ToString();
        return Reference(entry, ordinal, text, 0, text.Length, null);
    }

    /// <summary>Returns a reference for each work that the entry lists.</summary>
    public IEnumerable<Reference> Works(Entry entry, int ordinal)
    {
        Collect(entry);
        var text = _text.ToString();
        var works = WorkSplitter.Of(text);
        return References(entry, ordinal, text, works.Count < 2 ? [(0, text.Length)] : works);
    }

    /// <summary>Returns a reference for each work that a note cites, as <paramref name="cited"/> finds them in its text.</summary>
    public IEnumerable<Reference> CitedWorks(Entry note, int ordinal, Func<string, IReadOnlyList<(int Start, int End)>> cited)
    {
        Collect(note);
        var text = _text.ToString();
        return References(note, ordinal, text, cited(text));
    }

    private IEnumerable<Reference> References(Entry entry, int ordinal, string text, IReadOnlyList<(int Start, int End)> works) => works
        .Select((work, i) => Reference(entry, ordinal + i, text, work.Start, work.End, works.Count < 2 ? null : WorkSplitter.Part(i)))
        .OfType<Reference>();

    private Reference? Reference(Entry entry, int ordinal, string text, int start, int end, string? part)
    {
        var printed = text.AsSpan(start, end - start);
        var (length, hints) = LinkHints.Take(printed[..BackReferences.LengthWithout(printed, endsWithPages)]);
        if (length == 0)
            return null;
        var (from, to) = (_offsets[start], _offsets[start + length - 1] + 1);
        return new Reference(ordinal, entry.Label, text.Substring(start, length), from, to - from, hints)
        {
            Part = part,
            Boundary = entry.Boundary,
        };
    }

    private void Collect(Entry entry)
    {
        _text.Clear();
        _offsets.Clear();
        for (var line = passage.LineAt(entry.Start); line < passage.Lines.Count && passage.Lines[line].Start < entry.End; line++)
        {
            var start = Math.Max(passage.Lines[line].Start, entry.Start);
            var end = Math.Min(passage.Lines[line].End, entry.End);
            if (_text.Length > 0 && start < end)
                Join(start);
            Append(start, end);
        }
    }

    private void Join(int next)
    {
        switch (_breaks.Between(_text, passage.Text.AsSpan(next)))
        {
            case LineJoin.Space:
                Add(' ', next);
                break;
            case LineJoin.WithoutHyphen:
                _text.Length--;
                _offsets.RemoveAt(_offsets.Count - 1);
                break;
        }
    }

    private void Append(int start, int end)
    {
        for (var i = start; i < end && _text.Length < MaxLength; i++)
        {
            var c = passage.Text[i];
            if (!TextLines.IsBlank(c))
                Add(c, i);
            else if (_text.Length > 0 && _text[^1] != ' ' && char.IsWhiteSpace(c))
                Add(' ', i);
        }
    }

    private void Add(char c, int offset)
    {
        if (c == ' ' && _text is { Length: > 0 } && _text[^1] == ' ')
            return;
        _text.Append(c);
        _offsets.Add(offset);
    }
}
