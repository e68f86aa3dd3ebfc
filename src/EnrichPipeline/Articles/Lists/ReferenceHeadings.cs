using System.Buffers;
using System.Collections.Frozen;

namespace EnrichPipeline.Articles.Lists;

/// <summary>Tells the headings that stand above reference lists, in many languages: a word for references, and words that go with it.</summary>
internal static class ReferenceHeadings
{
    private const int MostWords = 9;
    private static readonly SearchValues<char> Separators = SearchValues.Create(" /-–&()[].:,・、·+’'");

    // English, German, French, Spanish, Portuguese, Catalan and Italian; Dutch and Scandinavian; Baltic and Finnic; Slavic; Hungarian,
    // Romanian, Turkish, Greek, Vietnamese, Indonesian; Cyrillic; Armenian, Georgian, Hindi, Thai, Arabic, Persian, Hebrew; East Asian.
    private static readonly FrozenSet<string> Cores = Set(
        "references reference bibliography bibliographies sources literature citations endnotes webography",
        "literatur literaturverzeichnis literaturangaben literaturliste literaturhinweise literaturnachweis literaturnachweise literaturübersicht",
        "quellen quellenverzeichnis quellenangaben schrifttum schrifttumsverzeichnis referenzen bibliografie bibliographie internetquellen verweise",
        "références bibliographiques webographie referencias bibliografía bibliografia bibliográficas referências referência referències webgrafía",
        "riferimenti bibliografici bibliografiche letteratura sitografia fonti literatuur literatuurlijst literatuurverwijzingen referenties bronnen bronnenlijst",
        "referenser referenslista referencer referanser referanseliste litteratur litteraturförteckning litteraturliste litteraturlista källor källförteckning kilder heimildir heimildaskrá",
        "lähteet lähdeluettelo kirjallisuus kirjallisuusluettelo viitteet viited kirjandus literatūra literatūros",
        "piśmiennictwo źródła literatura literatury literatúra literatúry literature viri izvori bibliografija zdroje prameny reference",
        "irodalom irodalomjegyzék hivatkozások forrásjegyzék referințe bibliografice kaynaklar kaynakça βιβλιογραφία αναφορές βιβλιογραφικές πηγές",
        "литература литературы источники источников библиография библиографический ссылки література літератури джерела литературата библиографија",
        "գրականություն ლიტერატურა संदर्भ เอกสารอ้างอิง บรรณานุกรม المراجع والمراجع المصادر مراجع منابع مآخذ ביבליוגרפיה מקורות סימוכין",
        "参考文献 參考文獻 参考资料 參考資料 引用文献 引用文獻 文献 文獻 主要参考文献 参考书目 參考書目 参考文献目録 文献一覧 参考文献一覧 참고문헌 인용문헌 문헌",
        "pustaka rujukan referensi");

    private static readonly FrozenSet<string> Companions = Set(
        "list of and the to for in with from cited notes note selected annotated further additional supplementary supplemental supporting key online primary secondary web works work sources material text main article chapter section part appendix recommended suggested reading readings links footnotes links consulted general select",
        "und der die das zum zur zu des verzeichnis zitierte zitierter verwendete verwendeter benutzte weiterführende ausgewählte auswahl kapitel teil quellen sonstige",
        "et des de la le les citées cités consultées sélective liste ouvrages chapitre sommaire y e i del della dei per los las citada citadas consultada consultadas lista obras capítulo capitolo selecta bibliográfica generale",
        "en och og ja geraadpleegde gebruikte lijst użyta użyte wykaz spis cytowana cytowane seznam použité použitá použitej zoznam popis in sąrašas izmantotā kasutatud felhasznált",
        "listesi список использованной использованных и використаних використаної списък на списак перечень κατάλογος selectivă tài liệu tham khảo daftar",
        "قائمة فهرست و والمصادر רשימת ו 引用 主な 主要 参考 참고 引用・ 및 및참고");

    // Elsewhere such notes are remarks on the text; works that have none but these cite in them.
    private static readonly FrozenSet<string> Notes = Set(
        "notes footnotes endnotes anmerkungen fußnoten fussnoten endnoten notas note noten noter przypisy poznámky примечания примітки сноски 注释 注釋 脚注 注 註",
        "σημειώσεις jegyzetek dipnotlar");

    private static readonly FrozenSet<string> Phrases = new[]
    {
        "works cited", "work cited", "works consulted", "ouvrages cités", "obras citadas", "opere citate", "pour en savoir plus", "tài liệu tham khảo", "further reading", "further readings", "suggested reading", "suggested readings",
        "recommended reading", "recommended readings", "additional reading", "selected reading", "selected readings", "引用・参考文献", "참고 문헌", "notes to the text", "end notes", "notes de bas de page",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the line is such a heading and nothing else.</summary>
    public static bool IsHeading(ReadOnlySpan<char> line)
    {
        if (line.Length is < 2 or > HeadingText.MaxLength || line.ContainsAny(';', '?', '!'))
            return false;
        var words = HeadingText.Of(line, stackalloc char[HeadingText.MaxLength]);
        return Phrases.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words) && !IsNotes(line)
            || Parts(words, out var cores, out _) && cores > 0;
    }

    /// <summary>Whether the line heads notes, which are the list only where nothing else is.</summary>
    public static bool IsNotes(ReadOnlySpan<char> line) =>
        line.Length is > 0 and <= HeadingText.MaxLength
        && Notes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(HeadingText.Of(line, stackalloc char[HeadingText.MaxLength]));

    /// <summary>Whether the first words are those of such a heading.</summary>
    public static bool BeginsLikeOne(ReadOnlySpan<char> line)
    {
        var words = HeadingText.Of(line, stackalloc char[HeadingText.MaxLength]);
        Parts(words, out var cores, out var known);
        return cores > 0 && known > 0;
    }

    // How many words for references there are, and how many words are known before the first that is not.
    private static bool Parts(ReadOnlySpan<char> words, out int cores, out int known)
    {
        (cores, known) = (0, 0);
        for (var count = 0; count < MostWords; count++)
        {
            var start = words.IndexOfAnyExcept(Separators);
            if (start < 0)
                return true;
            words = words[start..];
            var end = words.IndexOfAny(Separators) is >= 0 and var found ? found : words.Length;
            var word = words[..end];
            if (Cores.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
                cores++;
            else if (!Companions.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) && !IsNumber(word, count))
                return false;
            known++;
            words = words[end..];
        }

        return words.IndexOfAnyExcept(Separators) < 0;
    }

    private static bool IsNumber(ReadOnlySpan<char> word, int at) =>
        word.Length < 4 && !word.ContainsAnyExceptInRange('0', '9') || at < 2 && word.Length == 1 && char.IsAsciiLetter(word[0]);

    private static FrozenSet<string> Set(params string[] rows) =>
        rows.SelectMany(row => row.Split(' ')).ToFrozenSet(StringComparer.Ordinal);
}
