using System.Text.RegularExpressions;
using EnrichPipeline.Matching.Text;

namespace EnrichPipeline.Matching.Scorers;

/// <summary>Recognises references to a notice, though a parser does not count "Erratum:" as a part of the title.</summary>
internal static partial class PrintedNotice
{
    private static readonly char[] _sentenceEnds = ['.', ')', ';', '?', '!'];

    public static bool Is(PrintedText printed) =>
        TitleWithLead(printed) is { } title && (NoticeTitles.IsNotice(title) || IsMarked(printed, title));

    /// <summary>Whether the notice corrects or retracts a work, unlike a reply or a comment.</summary>
    public static bool Corrects(PrintedText printed) =>
        TitleWithLead(printed) is { } title
        && (IsMarked(printed, title) || (NoticeTitles.Opening(title) is { } opening && Correcting().IsMatch(opening)));

    /// <summary>Returns the title with the words before it in its sentence.</summary>
    private static string? TitleWithLead(PrintedText printed)
    {
        if (printed.Citation.Title is not { } title)
            return null;
        var at = printed.Text.IndexOf(title, StringComparison.Ordinal);
        if (at < 0 || NoticeTitles.IsNotice(title))
            return title;
        var before = printed.Text.AsSpan(0, at).TrimEnd(" .:");
        return printed.Text[(before.LastIndexOfAny(_sentenceEnds) + 1)..(at + title.Length)];
    }

    // "Title (Erratum)", "[Corrigendum] Title"
    private static bool IsMarked(PrintedText printed, string title) =>
        printed.Text.IndexOf(title, StringComparison.Ordinal) is >= 0 and var at && Mark().IsMatch(printed.Text[at..]);

    [GeneratedRegex(
        "corr|errat|addend|amend|retract|concern",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Correcting();

    [GeneratedRegex(
        @"[\[(](?:(?:author|publisher) )?(?:errat(?:um|a)|corrigend(?:um|a)|corrections?|addendum|retraction(?: notice)?"
        + @"|expression of concern)[\])]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Mark();
}
