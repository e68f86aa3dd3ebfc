using System.Text.RegularExpressions;
using EnrichPipeline.Characters;
using EnrichPipeline.Model;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Matching.Text;

/// <summary>A printed reference, folded once for the comparison with all records.</summary>
internal sealed partial class PrintedText
{
    private (int From, int To)? _parsedTitle;
    private bool? _isNotice;

    private PrintedText(string printed, Citation citation)
    {
        var text = Markup.Strip(printed);
        (Text, Citation) = (text, citation);
        Words = WordList.Of(WithoutIdentifiers(text));
        Title = WordList.Of(citation.Title);
        Container = WordList.Of(citation.Container);
        ContainerName = ContainerName.Of(Container);
        Numbers = [.. Enumerable.Range(0, Words.Count).Where(i => Number.IsPlain(Words[i]))];
        KindWords = [.. Enumerable.Range(0, Words.Count).Where(i => IsKindWord(Words[i]))];
        FirstNumber = FirstNumberOf(Words);
        HasTwoReferences = TwoReferences.AreIn(text);
        Version = VersionMark.NumberIn(text);
    }

    /// <summary>The reference without markup.</summary>
    public string Text { get; }

    public WordList Words { get; }

    public Citation Citation { get; }

    public WordList Title { get; }

    public WordList Container { get; }

    public ContainerName ContainerName { get; }

    /// <summary>The indexes of the words that are numbers.</summary>
    public IReadOnlyList<int> Numbers { get; }

    /// <summary>The indexes of the words that distinguish a preprint or a meeting abstract from an article.</summary>
    public IReadOnlyList<int> KindWords { get; }

    /// <summary>The index of the first number that is not the label; the authors end before it if the title is not found.</summary>
    public int FirstNumber { get; }

    /// <summary>Whether the text contains two references.</summary>
    public bool HasTwoReferences { get; }

    /// <summary>The number of the version that is printed after the title, or null.</summary>
    public string? Version { get; }

    /// <summary>Returns whether the reference is to a notice, which is decided only once.</summary>
    public bool IsNotice(Func<PrintedText, bool> decide) => _isNotice ??= decide(this);

    /// <summary>Returns the range of words that is the parsed title, which is searched for only once.</summary>
    public (int From, int To) ParsedTitle(Func<PrintedText, (int From, int To)> find) => _parsedTitle ??= find(this);

    public static PrintedText Of(string text, Citation citation) => new(text, citation);

    // Digits of identifiers would be taken for volumes and pages.
    private static string WithoutIdentifiers(string text) =>
        text.Contains("10.", StringComparison.Ordinal) || text.Contains("http", StringComparison.OrdinalIgnoreCase)
            || text.Contains("PM", StringComparison.OrdinalIgnoreCase)
            ? Identifiers().Replace(text, " ")
            : text;

    private static bool IsKindWord(ReadOnlySpan<char> word) => IsAbstract(word) || IsPreprint(word);

    public static bool IsAbstract(ReadOnlySpan<char> word) => word is "abstract" or "abstr" or "abstracts";

    public static bool IsPreprint(ReadOnlySpan<char> word) =>
        word is "biorxiv" or "medrxiv" or "arxiv" or "chemrxiv" or "psyarxiv" or "ssrn" or "preprint" or "preprints" or "socarxiv"
            or "eartharxiv" or "techrxiv";

    private static int FirstNumberOf(WordList words)
    {
        for (var i = 1; i < words.Count; i++)
        {
            if (Number.HasDigit(words[i]))
                return i;
        }
        return words.Count;
    }

    [GeneratedRegex(
        $@"https?://\S+|(?:doi[:.\s]*)?\b{IdentifierPatterns.DoiRegistrant}/\S+"
            + @"|\bPM(?:ID|CID)?[:\s]*(?:PMC)?\d{5,9}\b|\bPMC\s?\d{5,9}\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Identifiers();
}
