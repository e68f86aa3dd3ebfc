using System.Collections.Frozen;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Articles.Notes;

/// <summary>The words of notes that lead to a work, join two works, or stand for a work cited before.</summary>
internal static class NoteWords
{
    private static readonly FrozenSet<string> _leads = WordLists.SetOf("noteLeadWords", StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> _joins = WordLists.SetOf("noteJoins", StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> _relatives = WordLists.SetOf("noteRelatives", StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> _thanks = WordLists.SetOf("noteThanks", StringComparer.OrdinalIgnoreCase);
    private static readonly string[] _shortForms = WordLists.Of("noteShortForms");

    /// <summary>Whether a word leads to a work: "vgl.", "siehe", "dagegen", "see".</summary>
    public static bool IsLead(ReadOnlySpan<char> word) => IsIn(_leads, word);

    /// <summary>Whether a word joins two works: "sowie", "and".</summary>
    public static bool IsJoin(ReadOnlySpan<char> word) => IsIn(_joins, word);

    /// <summary>Whether a word begins a remark on the work before it: "der", "who".</summary>
    public static bool IsRelative(ReadOnlySpan<char> word) => IsIn(_relatives, word);

    /// <summary>Whether a text thanks somebody.</summary>
    public static bool HasThanks(ReadOnlySpan<char> text)
    {
        foreach (var word in text.Split(' '))
        {
            if (IsIn(_thanks, text[word]))
                return true;
        }

        return false;
    }

    /// <summary>Whether a text refers to a work that an earlier note cites: "a.a.O.", "op. cit.", "(Anm. 3)".</summary>
    public static bool HasShortForm(ReadOnlySpan<char> text)
    {
        foreach (var form in _shortForms)
        {
            if (text.Contains(form, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>Returns the word at a position, with the signs that belong to it.</summary>
    public static ReadOnlySpan<char> At(ReadOnlySpan<char> text, int start)
    {
        var length = text[start..].IndexOf(' ');
        return length < 0 ? text[start..] : text.Slice(start, length);
    }

    /// <summary>Returns the last word before a position and the space in front of it.</summary>
    public static ReadOnlySpan<char> Before(ReadOnlySpan<char> text, int at)
    {
        var before = text[..at].TrimEnd(' ');
        return before[(before.LastIndexOf(' ') + 1)..];
    }

    private static bool IsIn(FrozenSet<string> words, ReadOnlySpan<char> word) =>
        words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word.Trim("(),.:;"));
}
