using System.Buffers;
using EnrichPipeline.Articles.Lists;

namespace EnrichPipeline.Articles.Notes;

/// <summary>Finds the lines that begin notes: by their numbers, or by the signs for which text recognition takes small numbers.</summary>
internal static class NoteMarks
{
    private const int LongestMark = 3;
    private static readonly SearchValues<char> _signs = SearchValues.Create("*°“”\"'’‘!|?®©™§^~`´•¹²³†‡#");

    public static List<int> In(DocumentLines document)
    {
        var numbered = NoteNumbers.In(document).ToHashSet();
        return
        [
            .. Enumerable.Range(0, document.Lines.Length).Where(line => numbered.Contains(line)
                || LengthIn(document[line]) > 0
                    && (line == 0 || EndsNote(document[line - 1]))),
        ];
    }

    /// <summary>Returns the length of the sign and the blank behind it, or 0 if the line begins with no sign.</summary>
    public static int LengthIn(ReadOnlySpan<char> line)
    {
        var blank = line.IndexOf(' ');
        return blank is > 0 and <= LongestMark && line[..blank].ContainsAny(_signs) && !line[..blank].ContainsAnyInRange('A', 'z')
            && blank + 1 < line.Length && char.IsUpper(line[blank + 1])
            ? blank + 1
            : 0;
    }

    private static bool EndsNote(ReadOnlySpan<char> line) =>
        line.TrimEnd() is [.., '.' or ')' or '!' or '?' or '”' or 'f' or (>= '0' and <= '9')];
}
