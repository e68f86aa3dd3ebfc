using System.Buffers;
using System.Text;
using EnrichPipeline.Characters;

namespace EnrichPipeline.Articles.Formats.Bibliographies;

/// <summary>
/// Converts the LaTeX of bibliographies to plain text: accents, special letters, dashes; formatting commands are dropped.
/// </summary>
internal static class LatexText
{
    private static readonly SearchValues<char> _special = SearchValues.Create("\\{}$~-`'\r\n\t");

    // Accents by the command that sets them.
    private static readonly Dictionary<char, char> _accents = new()
    {
        ['"'] = '¨',
        ['\''] = '´',
        ['`'] = '`',
        ['^'] = 'ˆ',
        ['~'] = '˜',
        ['='] = '¯',
        ['.'] = '˙',
        ['c'] = '¸',
        ['v'] = 'ˇ',
        ['u'] = '˘',
        ['H'] = '˝',
        ['k'] = '˛',
        ['r'] = '˚',
    };

    private static readonly Dictionary<string, string> _letters = new(StringComparer.Ordinal)
    {
        ["TeX"] = "TeX",
        ["LaTeX"] = "LaTeX",
        ["BibTeX"] = "BibTeX",
        ["ss"] = "ß",
        ["o"] = "ø",
        ["O"] = "Ø",
        ["aa"] = "å",
        ["AA"] = "Å",
        ["ae"] = "æ",
        ["AE"] = "Æ",
        ["oe"] = "œ",
        ["OE"] = "Œ",
        ["l"] = "ł",
        ["L"] = "Ł",
        ["i"] = "i",
        ["j"] = "j",
        ["dh"] = "ð",
        ["DH"] = "Ð",
        ["th"] = "þ",
        ["TH"] = "Þ",
        ["dj"] = "đ",
        ["DJ"] = "Đ",
        ["textendash"] = "–",
        ["textemdash"] = "—",
        ["ndash"] = "–",
        ["mdash"] = "—",
        ["textquoteright"] = "’",
        ["textquoteleft"] = "‘",
        ["textregistered"] = "®",
        ["texttrademark"] = "™",
        ["ldots"] = "…",
        ["dots"] = "…",
        ["textasciitilde"] = "~",
        ["textbackslash"] = "\\",
        ["textdegree"] = "°",
        ["alpha"] = "α",
        ["beta"] = "β",
        ["gamma"] = "γ",
        ["delta"] = "δ",
        ["epsilon"] = "ε",
        ["kappa"] = "κ",
        ["lambda"] = "λ",
        ["mu"] = "μ",
        ["omega"] = "ω",
        ["sigma"] = "σ",
        ["tau"] = "τ",
        ["Delta"] = "Δ",
        ["times"] = "×",
        ["pm"] = "±",
        ["leq"] = "≤",
        ["geq"] = "≥",
    };

    public static string Plain(string latex)
    {
        if (!latex.AsSpan().ContainsAny(_special))
            return latex.Trim();
        var text = new StringBuilder(latex.Length);
        for (var i = 0; i < latex.Length;)
            i = latex[i] == '\\' ? Command(latex, i + 1, text) : Character(latex, i, text);
        return FirstPage.OneLine.Of(text.ToString());
    }

    private static int Character(string latex, int at, StringBuilder text)
    {
        var (written, length) = latex.AsSpan(at) switch
        {
            ['{' or '}' or '$', ..] => ("", 1),
            ['~', ..] => (" ", 1),
            ['-', '-', '-', ..] => ("—", 3),
            ['-', '-', ..] => ("–", 2),
            ['`', '`', ..] => ("“", 2),
            ['\'', '\'', ..] => ("”", 2),
            ['`', ..] => ("‘", 1),
            _ => (null, 1),
        };
        text.Append(written ?? latex[at].ToString());
        return at + length;
    }

    private static int Command(string latex, int at, StringBuilder text)
    {
        if (at >= latex.Length)
            return at;
        var end = at;
        while (end < latex.Length && char.IsAsciiLetter(latex[end]))
            end++;
        var name = end > at ? latex[at..end] : latex[at].ToString();
        var after = Math.Max(end, at + 1);
        if (name.Length == 1
            && _accents.TryGetValue(name[0], out var accent)
            && Accented(latex, after, accent, char.IsLetter(name[0])) is var (letter, next))
        {
            text.Append(letter);
            return next;
        }

        if (_letters.TryGetValue(name, out var special))
        {
            text.Append(special);
            return after < latex.Length && latex[after] == ' ' ? after + 1 : after;
        }

        if (!char.IsLetter(name[0]))
            text.Append(name is "\\" or "," or ";" or " " ? " " : name is "-" or "/" or "@" or "!" ? "" : name);
        return after;
    }

    private static (char Letter, int Next)? Accented(string latex, int at, char accent, bool isWord)
    {
        var start = at;
        while (at < latex.Length && (latex[at] == '{' || latex[at] == ' ' && isWord || latex[at] == '\\'))
            at++;
        if (at >= latex.Length
            || isWord && at == start
            || Accents.Compose(accent, latex[at]) is not { } letter)
            return null;
        var next = at + 1;
        if (latex.AsSpan(start, at - start).Contains('{') && next < latex.Length && latex[next] == '}')
            next++;
        return (letter, next);
    }
}
