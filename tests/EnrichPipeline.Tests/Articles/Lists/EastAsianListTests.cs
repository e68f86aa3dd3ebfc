using System.Text;
using EnrichPipeline.Articles.Formats;
using Xunit;

namespace EnrichPipeline.Tests.Articles.Lists;

/// <summary>Tests lists in scripts without capitals whose entries do not end with a full stop.</summary>
public sealed class EastAsianListTests
{
    private static readonly string[] _japanese =
    [
        "丸山眞男（1961）『日本の思想』岩波書店",
        "柄谷行人（1980）「風景の発見」『日本近代文学の起源』講談社、1–40頁",
        "上野千鶴子（1990）『家父長制と資本制――マルクス主義フェミニズムの地平』岩波書店",
        "大澤真幸（1998）「自由の牢獄――リベラリズムを超えて」『季刊アステイオン』49号、\n　　68–95頁",
        "Beck, U. (1986) Risikogesellschaft. Frankfurt a. M.: Suhrkamp",
        "ベック、ウルリッヒ（1998）『危険社会――新しい近代への道』東廉・伊藤美登里訳、法政大学出版局",
        "宮台真司（1994）『制服少女たちの選択』講談社",
    ];

    private static readonly string[] _titles =
    [
        "丸山眞男『日本の思想』岩波書店、1961年",
        "柄谷行人「風景の発見」『日本近代文学の起源』講談社、1980年、1–40頁",
        "上野千鶴子『家父長制と資本制――マルクス主義フェミニズムの地平』\n岩波書店、1990年",
        "見田宗介『現代社会の理論――情報化・消費化社会の現在と未来』岩波新書、1996年",
        "宮台真司『制服少女たちの選択』講談社、1994年",
    ];

    private static readonly string[] _korean =
    [
        "김철수 (2005). 한국 헌법학의 발전과 과제. 공법연구, 33(5), 1-28",
        "박영희·이민호 (2010). 노인복지정책의 변화와 전망. 한국사회복지학, 62(2), 31-55",
        "보건복지부 (2015). 2014년도 노인실태조사. 세종: 보건복지부",
        "이정우 (2012). 불평등의 경제학. 서울: 후마니타스",
        "정경희, 오영희, 이윤경 (2014). 노인의 사회참여 현황과 정책과제. 보건사회연구, 34(3),\n  110-142",
        "최성재 외 (2008). 새로운 노인복지론. 서울: 한울",
    ];

    private static readonly string[] _chinese =
    [
        "陈寅恪，2011，《隋唐制度渊源略论稿》，北京：商务印书馆",
        "费孝通，1998，《乡土中国 生育制度》，北京：北京大学出版社",
        "李培林，1995，《中国社会结构转型》，《社会学研究》第5期",
        "周雪光，2005，《“逆向软预算约束”：一个政府行为的组织分析》，《中国社会科学》\n第2期",
        "Coleman, James S. 1990. Foundations of Social Theory. Cambridge: Harvard University Press",
    ];

    public static TheoryData<string, string[]> Lists => new()
    {
        { "参考文献", _japanese },
        { "参考文献", _titles },
        { "참고문헌", _korean },
        { "参考文献", _chinese },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public void Names_and_a_year_or_a_title_in_marks_begin_an_entry(string heading, string[] entries)
    {
        var text = $"日本の思想について\n\n本稿では、先行研究を整理する。次に、その意義を述べる。\n\n{heading}\n\n{string.Join('\n', entries)}\n";

        var references = new ArticleReader().Read("a.txt", Encoding.UTF8.GetBytes(text)).Article!.References;

        Assert.Equal(entries.Select(Letters), references.Select(reference => Letters(reference.Printed)));
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
