using System.Text;

namespace EnrichPipeline.Articles.Lists;

/// <summary>Decides how to join two lines of an entry, by the words that the list itself uses.</summary>
internal sealed class WordBreaks(Passage passage)
{
    private const int MaxVocabulary = 1_000_000;

    private static readonly HashSet<string> _compounding = new(StringComparer.OrdinalIgnoreCase)
    {
        "self", "well", "non", "high", "low", "long", "short", "large", "small", "meta", "post", "pre", "early", "late", "half", "cross",
        "double", "single", "two", "three", "four", "first", "second", "third", "one", "multi", "open", "time", "dose", "age", "cell",
        "gene", "genome", "health", "evidence", "population", "school", "hospital", "community", "follow", "end", "life", "real", "state",
        "decision", "case", "wild", "full", "free", "quasi", "all", "ex", "co", "structure", "protein", "drug", "based", "up", "down",
        "mono", "x", "t", "b", "e", "n", "c", "alpha", "beta", "gamma",
    };

    private readonly Lazy<HashSet<string>> _words = new(() => Vocabulary(passage));

    public LineJoin Between(StringBuilder before, ReadOnlySpan<char> after)
    {
        var (last, next) = (before[^1], after[0]);
        if (IsIdeographic(last) && IsIdeographic(next) || EndsUrlPart(before, last))
            return LineJoin.Nothing;
        if (before.Length < 2 || TextLines.IsBlank(before[^2]))
            return LineJoin.Space;
        return last switch
        {
            '\u00AD' => LineJoin.WithoutHyphen,
            '-' or '‐' or '\u2011' => Hyphen(before, after),
            '–' or '—' or '−' when char.IsLetterOrDigit(before[^2]) && char.IsLetterOrDigit(next) => LineJoin.Nothing,
            _ => LineJoin.Space,
        };
    }

    private LineJoin Hyphen(StringBuilder before, ReadOnlySpan<char> after)
    {
        if (!char.IsLetterOrDigit(before[^2]))
            return LineJoin.Nothing;
        var left = WordBefore(before);
        var right = after[..WordLength(after)];
        if (!char.IsLower(after[0]) || left.Length == 0 || !char.IsLetter(left[^1]) || IsUrl(before))
            return LineJoin.Nothing;
        // "breast- and lung-": the hyphen stands for a part of the word that comes later, so the line was broken at a space.
        if (right is "and" or "or" or "und" or "oder" or "et" or "to")
            return LineJoin.Space;
        return IsOneWord(left, right) ? LineJoin.WithoutHyphen : LineJoin.Nothing;
    }

    private bool IsOneWord(string left, ReadOnlySpan<char> right)
    {
        if (_words.Value.Contains(left + "-" + right.ToString()))
            return false;
        if (_words.Value.Contains(left + right.ToString()))
            return true;
        return !_compounding.Contains(left) && !(left.Length > 3 && _words.Value.Contains(left) && _words.Value.Contains(right.ToString()));
    }

    private static string WordBefore(StringBuilder before)
    {
        var start = before.Length - 1;
        while (start > 0 && before.Length - start < 40 && char.IsLetterOrDigit(before[start - 1]))
            start--;
        return before.ToString(start, before.Length - 1 - start);
    }

    private static int WordLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && length < 40 && char.IsLetterOrDigit(text[length]))
            length++;
        return length;
    }

    private static bool EndsUrlPart(StringBuilder before, char last) => last is '/' or '_' or '=' && IsUrl(before);

    private static bool IsUrl(StringBuilder before)
    {
        var start = before.Length;
        while (start > 0 && before.Length - start < 200 && before[start - 1] != ' ')
            start--;
        var word = before.ToString(start, before.Length - start);
        return word.Contains("://", StringComparison.Ordinal)
            || word.Contains("10.", StringComparison.Ordinal) && word.Contains('/')
            || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsIdeographic(char c) =>
        c is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFF60';

    // Words and hyphenated pairs from the inside of lines, which no line break can have cut.
    private static HashSet<string> Vocabulary(Passage passage)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var line = 0; line < passage.Lines.Count && words.Count < MaxVocabulary; line++)
            AddWords(passage[line], words);
        return words;
    }

    private static void AddWords(ReadOnlySpan<char> line, HashSet<string> words)
    {
        var (start, previous) = (0, -1);
        for (var i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && char.IsLetterOrDigit(line[i]))
                continue;
            var ends = i < line.Length && line[i] == '-' && i == line.Length - 1;
            if (i - start is > 1 and < 40 && !ends && !(start == 0))
            {
                words.Add(line[start..i].ToString());
                if (previous > 0 && i - previous < 60)
                    words.Add(line[previous..i].ToString());
            }

            previous = i < line.Length && line[i] == '-' && i > start ? start : -1;
            start = i + 1;
        }
    }
}

/// <summary>The ways of joining two lines of one entry.</summary>
internal enum LineJoin
{
    Space,

    Nothing,

    /// <summary>The hyphen at the end of the line is removed, because it only breaks a word.</summary>
    WithoutHyphen,
}
