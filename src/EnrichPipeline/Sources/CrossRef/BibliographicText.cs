using System.Text;
using System.Text.RegularExpressions;
using EnrichPipeline.Characters;
using EnrichPipeline.Model;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Sources.CrossRef;

/// <summary>Reduces a printed reference to the text worth searching for.</summary>
internal static partial class BibliographicText
{
    // The request line may have 4,096 bytes, but far fewer words are enough to find a reference.
    private const int MaxCharacters = 600;
    private const int MaxEncodedBytes = 2500;

    /// <summary>Removes label, addresses and DOIs (which the search would split into numbers), and cuts the text to fit.</summary>
    public static string Prepare(string printed)
    {
        var text = Markup.Strip(printed);
        text = Address().Replace(text, " ");
        text = Label().Replace(text, "");
        return Cut(Blanks().Replace(text, " ").Trim());
    }

    private static string Cut(string text)
    {
        var (length, bytes, atBlank) = (0, 0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            bytes += Uri.EscapeDataString(rune.ToString()).Length;
            if (length + rune.Utf16SequenceLength > MaxCharacters || bytes > MaxEncodedBytes)
                return text[..(atBlank > 0 ? atBlank : length)];
            if (Rune.IsWhiteSpace(rune))
                atBlank = length;
            length += rune.Utf16SequenceLength;
        }
        return text;
    }

    [GeneratedRegex(
        $@"(?:\bavailable (?:at|from):?\s*)?(?:https?://|www\.)\S+|(?:\bdoi:?\s*|\b){IdentifierPatterns.DoiRegistrant}/\S+|\bdoi:",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Address();

    [GeneratedRegex(
        @"^\s*(?:\[\d{1,4}\]|\(\d{1,4}\)|\d{1,4}[.)])\s*(?:\s|\b)", RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Label();

    [GeneratedRegex(@"[\s\p{Cc}]+", RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Blanks();
}
