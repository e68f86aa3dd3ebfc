using System.Buffers;
using System.Collections.Frozen;

namespace EnrichPipeline.Articles.Lists;

/// <summary>The words that stand above a reference list.</summary>
internal static class ReferenceHeadings
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "references", "reference", "reference list", "list of references", "references and notes", "references and note", "notes and references", "notes & references", "references & notes",
        "references and recommended reading", "references and suggested reading", "references and further reading", "references and selected readings", "recommended reading", "recommended readings",
        "further reading", "further readings", "suggested reading", "suggested readings", "additional reading", "selected reading", "selected readings", "additional references", "supplementary references",
        "supplemental references", "supporting references", "online references", "key references", "selected references", "cited references", "references cited", "literature cited", "cited literature",
        "literature references", "literature", "works cited", "work cited", "bibliography", "selected bibliography", "annotated bibliography", "bibliographic references", "bibliographical references", "citations",
        "sources", "references and links", "references and footnotes", "references and endnotes", "endnotes", "article references",
        "literatur", "literaturverzeichnis", "literaturangaben", "literaturliste", "quellen", "quellenverzeichnis", "schrifttum", "referenzen", "bibliografie", "bibliographie", "weiterführende literatur",
        "références", "références bibliographiques", "références citées", "liste des références", "bibliographie sélective", "ouvrages cités", "pour en savoir plus",
        "referencias", "referencias bibliográficas", "referencias bibliograficas", "bibliografía", "bibliografia", "bibliografía citada", "literatura citada", "obras citadas", "lista de referencias", "referencias y notas",
        "referências", "referências bibliográficas", "referencias bibliográficas e notas", "referência", "referências citadas", "bibliografia citada", "referències", "referències bibliogràfiques",
        "riferimenti", "riferimenti bibliografici", "letteratura", "opere citate", "voci bibliografiche",
        "literatuur", "literatuurlijst", "referenties", "bronnen", "geraadpleegde literatuur",
        "referenser", "litteratur", "litteraturförteckning", "referencer", "litteraturliste", "referanser", "källor", "källförteckning", "kilder", "litteraturlista", "heimildir",
        "lähteet", "kirjallisuus", "viitteet", "lähdeluettelo", "viited", "kirjandus", "kasutatud kirjandus", "literatūra", "literatura", "izmantotā literatūra", "literatūros sąrašas",
        "piśmiennictwo", "źródła", "bibliografia załącznikowa", "použitá literatura", "seznam literatury", "zoznam literatúry", "použitá literatúra", "literatúra", "viri", "viri in literatura", "popis literature", "literatura i izvori", "izvori", "reference i literatura",
        "irodalom", "irodalomjegyzék", "hivatkozások", "felhasznált irodalom", "bibliografie selectivă", "referințe", "referințe bibliografice", "kaynaklar", "kaynakça", "kaynakça listesi",
        "литература", "список литературы", "список использованной литературы", "список источников", "библиография", "библиографический список", "источники", "ссылки", "література", "список літератури", "списък на литературата", "литература и источники",
        "βιβλιογραφία", "αναφορές", "βιβλιογραφικές αναφορές", "参考文献", "參考文獻", "参考资料", "參考資料", "引用文献", "引用文獻", "文献", "文獻", "主要参考文献", "参考书目", "참고문헌", "참고 문헌", "인용문헌",
        "tài liệu tham khảo", "daftar pustaka", "daftar rujukan", "referensi", "rujukan", "เอกสารอ้างอิง", "المراجع", "المصادر", "المصادر والمراجع", "منابع", "فهرست منابع", "ביבליוגרפיה", "מקורות", "רשימת מקורות", "סימוכין", "संदर्भ", "ლიტერატურა", "գրականություն",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Elsewhere such notes are remarks on the text; works that have none but these cite in them.
    private static readonly FrozenSet<string> Notes = new[]
    {
        "notes", "footnotes", "end notes", "notes to the text", "anmerkungen", "fußnoten", "fussnoten", "endnoten", "notes de bas de page", "notas", "notas al pie", "notas de rodapé", "note", "noten", "noter", "przypisy", "poznámky",
        "примечания", "примітки", "注释", "注釋", "脚注", "注",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly SearchValues<char> Between = SearchValues.Create(" \t\u00A0:.\r\n");
    private static readonly string[] Openers = ["references ", "supplementary references", "literature cited ", "bibliography "];

    /// <summary>Whether the line is such a heading and nothing else.</summary>
    public static bool IsHeading(ReadOnlySpan<char> line)
    {
        if (line.Length is < 2 or > HeadingText.MaxLength || line.ContainsAny(',', ';'))
            return false;
        var words = HeadingText.Of(line, stackalloc char[HeadingText.MaxLength]);
        return Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words) || OpensLonger(line, words);
    }

    /// <summary>Whether the line heads notes, which are the list only where nothing else is.</summary>
    public static bool IsNotes(ReadOnlySpan<char> line) =>
        line.Length is > 0 and <= HeadingText.MaxLength && Notes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(HeadingText.Of(line, stackalloc char[HeadingText.MaxLength]));

    /// <summary>Whether a heading is that of reading beyond what the text cites: "Further Reading".</summary>
    public static bool IsOfReading(ReadOnlySpan<char> line) =>
        line.EndsWith("reading", StringComparison.OrdinalIgnoreCase) || line.EndsWith("readings", StringComparison.OrdinalIgnoreCase);

    // "References for chapter 3", "References (supplementary material)"
    private static bool OpensLonger(ReadOnlySpan<char> line, ReadOnlySpan<char> words) =>
        words.Length <= 50 && char.IsUpper(line[0]) && line[^1] != '.' && Opens(words)
        && (words.Contains(" for ", StringComparison.Ordinal) || words.Contains(" to ", StringComparison.Ordinal) || words.Contains('(') || words.Contains("supplement", StringComparison.Ordinal) || words.Contains("cited", StringComparison.Ordinal));

    private static bool Opens(ReadOnlySpan<char> words)
    {
        foreach (var opener in Openers)
        {
            if (words.StartsWith(opener, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>Where the first number after a heading run into its list stands: "REFERENCES 1. Knight R…"; or -1.</summary>
    public static int RunIn(ReadOnlySpan<char> text, string word)
    {
        if (!text.StartsWith(word, StringComparison.Ordinal))
            return -1;
        var rest = text[word.Length..];
        var skip = rest.IndexOfAnyExcept(Between);
        return skip > 0 && (rest[skip..].StartsWith("1.") || rest[skip..].StartsWith("[1]") || rest[skip..].StartsWith("(1)") || rest[skip..].StartsWith("1)"))
            ? word.Length + skip
            : -1;
    }
}
