using System.Globalization;

namespace EnrichPipeline.Benchmarks.ListLabeller;

/// <summary>The words of a script, and the style of its references.</summary>
internal sealed record OtherScript(string[] Names, string[] Words, string[] Journals, string[] Headings, Func<OtherScript, Random,
    string> Style)
{
    public string Make(Random random) => Style(this, random);

    public string Title(Random random, string between) => string
        .Join(between, Enumerable.Range(0, random.Next(3, 8)).Select(_ => Words[random.Next(Words.Length)]));

    public string Name(Random random) => Names[random.Next(Names.Length)];
}

/// <summary>Synthetic references in Chinese, Japanese, Korean, Cyrillic, Greek, Arabic, Persian and Hebrew script.</summary>
internal static class OtherScripts
{
    public static readonly OtherScript[] All =
    [
        new(
            "王伟 李娜 张敏 刘洋 陈静 杨帆 赵磊 黄志强 周晓明 吴秀英 徐勇 孙丽".Split(' '),
            "基于 深度 学习 图像 方法 研究 中国 经济 发展 城市 分析 模型 评价 影响 因素 农村 教育".Split(' '),
            "计算机学报 中国科学 经济研究 地理学报 北京大学学报".Split(' '),
            ["参考文献", "引用文献", "主要参考文献"],
            (s, r) =>
                $"{string.Join(Pick(r, ", ", "，", "、"), Names(s, r))}. {s.Title(r, "")}[J]. {Journal(s, r)}, {Year(r)}, "
                + $"{r.Next(1, 60)}({r.Next(1, 12)}): {Pages(r)}."
        ),
        new(
            "王伟 李娜 张敏 刘洋 陈静 杨帆 赵磊 黄志强".Split(' '),
            "社会 变迁 理论 文化 历史 制度 改革 政府 市场 结构".Split(' '),
            "社会学研究 历史研究 读书".Split(' '),
            ["参考文献", "參考文獻", "参考书目"],
            (s, r) =>
                $"{string.Join("、", Names(s, r))}（{Year(r)}）：《{s.Title(r, "")}》，"
                + $"{Pick(r, $"载《{Journal(s, r)}》第{r.Next(1, 12)}期", "北京：商务印书馆", "上海：三联书店")}。"
        ),
        new(
            "沖山観介 後藤春彦 黒田雅秀 寺井しおり 荻原正三 宮内久光 下里潤 佐藤健 鈴木一郎 田中花子".Split(' '),
            "離島 の 架橋 に関する 研究 地域 変化 都市 計画 影響 と 構造 について 分析".Split(' '),
            "日本建築学会計画系論文集 都市計画論文集 島嶼研究 社会学評論".Split(' '),
            ["参考文献", "引用文献", "引用・参考文献", "文献"],
            (s, r) =>
                $"{string.Join(Pick(r, "・", "，", "、"), Names(s, r))}"
                + $"{Pick(r, "（{0}）", "({0})", ", {0}, ").Replace("{0}", Year(r), StringComparison.Ordinal)}「{s.Title(r, "")}」『"
                + $"{Journal(s, r)}』{r.Next(1, 70)}({r.Next(1, 9)}), {Pick(r, "pp.", "")}{Pages(r)}{Pick(r, ".", "．", "頁．", "")}"
        ),
        new(
            "김철수 이영희 박민수 최지은 정우성 한지민 강동원 조현우".Split(' '),
            "한국 사회 의 변화 와 교육 정책 에 관한 연구 분석 청소년 지역 발전".Split(' '),
            "한국사회학 교육학연구 지역사회연구".Split(' '),
            ["참고문헌", "참고 문헌", "인용문헌"],
            (s, r) =>
                $"{string.Join(Pick(r, ", ", "·"), Names(s, r))}{Pick(r, $" ({Year(r)}). ", $". {Year(r)}. ", $"({Year(r)}), ")}"
                + $"{Pick(r, "", "「")}{s.Title(r, " ")}{Pick(r, ". ", "」, ")}{Journal(s, r)}, {r.Next(1, 50)}({r.Next(1, 5)}), {Pages(r)}."
        ),
        new(
            "Иванов|Петрова|Сидоров|Кузнецов|Смирнова|Попов|Козлов|Новикова|Ядов|Шевченко|Бондаренко".Split('|'),
            "анализ развитие методы исследования общества экономика региональная политика история системы модели в и теории".Split(' '),
            ["Вопросы философии", "Социологические исследования", "Вестник МГУ", "Журнал общей биологии"],
            [
                "Список литературы",
                "Литература",
                "Список использованных источников",
                "Библиографический список",
                "Список використаних джерел",
            ],
            (s, r) =>
                $"{string.Join(", ", Names(s, r).Select(name => $"{name} {Pick(r, "А.", "И. В.", "С.П.", "Н. Н.")}"))} "
                + $"{Capital(s.Title(r, " "))}"
                + $"{Pick(r, $" // {Journal(s, r)}. — {Year(r)}. — № {r.Next(1, 12)}. — С. {Pages(r)}.",
                    $". — М.: Наука, {Year(r)}. — {r.Next(90, 600)} с.",
                    $" // {Journal(s, r)}. {Year(r)}. Т. {r.Next(1, 60)}. С. {Pages(r)}.")}"
        ),
        new(
            "Παπαδόπουλος|Γεωργίου|Νικολάου|Ιωάννου|Δημητρίου|Κωνσταντίνου|Βασιλείου".Split('|'),
            "η ανάλυση της κοινωνίας και ανάπτυξη μέθοδοι έρευνας στην εκπαίδευση ιστορία πολιτική".Split(' '),
            ["Επιθεώρηση Κοινωνικών Ερευνών", "Νέα Παιδεία"],
            ["Βιβλιογραφία", "Αναφορές", "ΒΙΒΛΙΟΓΡΑΦΙΑ"],
            (s, r) =>
                $"{string.Join(", ", Names(s, r).Select(name => $"{name}, {Pick(r, "Α.", "Γ.", "Μ.")}"))} ({Year(r)}). "
                + $"{Capital(s.Title(r, " "))}. {Pick(r, $"{Journal(s, r)}, {r.Next(1, 50)}, {Pages(r)}", "Αθήνα: Εκδόσεις Παπαζήση")}."
        ),
        new(
            "أحمد محمد|محمود علي|فاطمة حسن|خالد إبراهيم|سعيد يوسف|ليلى عبد الله".Split('|'),
            "دراسة في تطور المجتمع العربي التعليم والتنمية التاريخ الحديث السياسة أثر على".Split(' '),
            ["مجلة العلوم الاجتماعية", "المجلة العربية"],
            ["المراجع", "قائمة المراجع", "المصادر والمراجع"],
            (s, r) =>
                $"{s.Name(r)}{Pick(r, "، ", " (")}{Digits(Year(r), r)}{Pick(r, "، ", "). ")}{s.Title(r, " ")}"
                + $"{Pick(r, $"، {Journal(s, r)}، العدد {Digits($"{r.Next(1, 40)}", r)}، ص {Digits(Pages(r), r)}.",
                    "، القاهرة: دار الفكر.", ". بيروت: دار العلم.")}"
        ),
        new(
            "رضایی، علی|محمدی، زهرا|کریمی، حسن|احمدی، مریم".Split('|'),
            "بررسی تأثیر آموزش بر توسعه اجتماعی در ایران و تحلیل تاریخ".Split(' '),
            ["فصلنامه علوم اجتماعی", "مجله پژوهش"],
            ["منابع", "فهرست منابع"],
            (s, r) =>
                $"{s.Name(r)} ({Digits($"{r.Next(1500, 2020)}", r)}). {s.Title(r, " ")}. {Journal(s, r)}، "
                + $"{Digits($"{r.Next(1, 40)}", r)}، {Digits(Pages(r), r)}."
        ),
        new(
            "כהן, ד'|לוי, מ'|מזרחי, ש'|פרץ, א'|ביטון, ר'".Split('|'),
            "החברה הישראלית תמורות חינוך והתפתחות מחקר בתולדות העיר המדינה".Split(' '),
            ["מגמות", "סוציולוגיה ישראלית"],
            ["רשימת מקורות", "ביבליוגרפיה", "מקורות"],
            (s, r) =>
                $"{s.Name(r)} ({Year(r)}). {s.Title(r, " ")}. "
                + $"{Pick(r, $"{Journal(s, r)}, {r.Next(1, 50)}, {Pages(r)}", "ירושלים: מאגנס", "תל אביב: עם עובד")}."
        ),
    ];

    private static IEnumerable<string> Names(OtherScript script, Random random) =>
        Enumerable.Range(0, random.Next(1, 4)).Select(_ => script.Name(random));

    private static string Journal(OtherScript script, Random random) => script.Journals[random.Next(script.Journals.Length)];

    private static string Year(Random random) => random.Next(1950, 2023).ToString(CultureInfo.InvariantCulture);

    private static string Pages(Random random) => string.Create(CultureInfo.InvariantCulture,
        $"{random.Next(1, 300)}{(random.Next(2) == 0 ? '-' : '–')}{random.Next(301, 600)}");

    // Arabic texts print either kind of digits.
    private static string Digits(string number, Random random) =>
        random.Next(2) == 0 ? number : string.Concat(number.Select(c => char.IsAsciiDigit(c) ? (char)('٠' + c - '0') : c));

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Pick(Random random, params string[] choices) => choices[random.Next(choices.Length)];
}
