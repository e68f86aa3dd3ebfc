using System.Text.RegularExpressions;
using EnrichPipeline.Matching.Text;

namespace EnrichPipeline.Matching.Integrity;

/// <summary>Titles that are not English: national literature is thinly indexed.</summary>
internal static partial class ForeignTitles
{
    private const int FewestWords = 5;

    private static readonly HashSet<string> _english = ["the", "of", "and", "in", "for", "on", "with", "by", "to", "from", "an", "is", "are", "using", "between", "during", "as", "at"];

    private static readonly HashSet<string> _foreign =
        ["der", "die", "das", "und", "zur", "von", "des", "les", "du", "la", "le", "et", "el", "los", "del", "della", "di", "e", "da", "do", "na", "po", "dla", "para", "por", "sobre", "sur", "aux", "een", "het", "och", "og", "i", "v", "y", "w", "z", "dans", "chez", "con", "bei", "uber", "im"];

    /// <summary>Whether the kind of work is marked as the Chinese national style does it: <c>[J]</c> behind the title.</summary>
    public static bool HasChineseMark(string printed) => Mark().IsMatch(printed);

    public static bool Is(string? title)
    {
        var words = WordList.Of(title);
        var (english, foreign) = (0, 0);
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i].ToString();
            english += _english.Contains(word) ? 1 : 0;
            foreign += _foreign.Contains(word) ? 1 : 0;
        }
        return words.Count >= FewestWords && foreign > 0 && foreign > english;
    }

    [GeneratedRegex(@"\[(?:J|M|C|D|R|P|N)(?:/OL)?\]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Mark();
}
