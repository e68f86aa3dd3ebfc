using System.Text.RegularExpressions;
using EnrichPipeline.Characters;
using EnrichPipeline.Matching.Text;

namespace EnrichPipeline.Matching.Integrity;

/// <summary>Recognises titles that are not English, since the sources hold little of the literature in other languages.</summary>
internal static partial class ForeignTitles
{
    private const int MinWords = 5;

    /// <summary>Whether the kind of work is marked after the title, as in the Chinese national style: <c>[J]</c>.</summary>
    public static bool HasChineseMark(string printed) => Mark().IsMatch(printed);

    public static bool Is(string? title)
    {
        var words = WordList.Of(title);
        var (englishWords, foreignWords) = (Phrases.Of(PhraseList.EnglishWord), Phrases.Of(PhraseList.ForeignWord));
        var (english, foreign) = (0, 0);
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i].ToString();
            english += englishWords.Contains(word) ? 1 : 0;
            foreign += foreignWords.Contains(word) ? 1 : 0;
        }
        return words.Count >= MinWords && foreign > 0 && foreign > english;
    }

    [GeneratedRegex(@"\[(?:J|M|C|D|R|P|N)(?:/OL)?\]", RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Mark();
}
