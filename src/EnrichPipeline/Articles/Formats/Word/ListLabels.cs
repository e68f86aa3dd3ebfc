using System.Globalization;
using System.Text;
using System.Xml.Linq;
using static EnrichPipeline.Articles.Formats.Word.WordXml;

namespace EnrichPipeline.Articles.Formats.Word;

/// <summary>Computes the labels of automatic lists, which Word shows but does not store (ECMA-376 part 1, 17.9).</summary>
internal sealed class ListLabels(WordPackage package)
{
    private const int Levels = 9;
    private const int MaxBasedOn = 20;

    private readonly Dictionary<string, XElement> _lists = ById(package.Numbering, "num", "numId");
    private readonly Dictionary<string, XElement> _kinds = ById(package.Numbering, "abstractNum", "abstractNumId");
    private readonly Dictionary<string, XElement> _styles = ById(package.Styles, "style", "styleId");
    private readonly Dictionary<string, int?[]> _counts = [];
    private readonly HashSet<string> _begun = [];

    /// <summary>Returns the label of the next paragraph, or null if it has none or a bullet.</summary>
    public string? Next(XElement paragraph)
    {
        if (Numbering(paragraph) is not (var list, var level)
            || !_lists.TryGetValue(list, out var number)
            || number.Value("abstractNumId") is not { } kind)
            return null;
        var levels = Enumerable.Range(0, Levels).Select(i => Level(number, kind, i)).ToArray();
        var counts = Count(list, kind, number, level, levels);
        return
            levels[level] is { } own
            && own.Value("numFmt") is not ("bullet" or "none")
            && own.Value("lvlText") is { Length: > 0 and < 60 } pattern
            ? Label(pattern, counts, levels)
            : null;
    }

    private int?[] Count(string list, string kind, XElement number, int level, XElement?[] levels)
    {
        if (!_counts.TryGetValue(kind, out var counts))
            _counts[kind] = counts = new int?[Levels];
        if (_begun.Add(list))
        {
            foreach (var over in number.Elements(W + "lvlOverride"))
            {
                if (over.Number("startOverride") is { } start && (int?)over.Attribute(W + "ilvl") is >= 0 and < Levels and var at)
                    counts[at] = start - 1;
            }
        }

        counts[level] = (counts[level] ?? Start(levels[level]) - 1) + 1;
        for (var above = 0; above < level; above++)
            counts[above] ??= Start(levels[above]);
        Array.Fill(counts, null, level + 1, Levels - level - 1);
        return counts;
    }

    private static int Start(XElement? level) => level.Number("start") ?? 1;

    private static string Label(string pattern, int?[] counts, XElement?[] levels)
    {
        var label = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length && pattern[i + 1] is >= '1' and <= '9')
            {
                var level = pattern[++i] - '1';
                label.Append(ListNumber.Format(counts[level] ?? 1, levels[level].Value("numFmt")));
            }
            else
            {
                label.Append(pattern[i]);
            }
        }

        return label.ToString().Trim();
    }

    private XElement? Level(XElement number, string kind, int level)
    {
        var over = number.Elements(W + "lvlOverride").FirstOrDefault(own => IsLevel(own, level))?.Element(W + "lvl");
        return over ?? _kinds.GetValueOrDefault(kind)?.Elements(W + "lvl").FirstOrDefault(own => IsLevel(own, level));
    }

    private static bool IsLevel(XElement element, int level) =>
        (string?)element.Attribute(W + "ilvl") == level.ToString(CultureInfo.InvariantCulture);

    // A paragraph's own numbering takes precedence over that of its style, and number 0 removes it.
    private (string List, int Level)? Numbering(XElement paragraph)
    {
        var properties = paragraph.Element(W + "pPr");
        var own = properties?.Element(W + "numPr");
        var (list, level) = (own.Value("numId"), own.Number("ilvl"));
        var style = properties.Value("pStyle");
        for (var i = 0; i < MaxBasedOn && style is not null && list is null && _styles.TryGetValue(style, out var definition); i++)
        {
            var numbering = definition.Element(W + "pPr")?.Element(W + "numPr");
            (list, level, style) = (numbering.Value("numId"), level ?? numbering.Number("ilvl"), definition.Value("basedOn"));
        }

        return list is null or "0" || level is < 0 or >= Levels ? null : (list, level ?? 0);
    }

    private static Dictionary<string, XElement> ById(XElement? root, string name, string id) =>
        (root?.Elements(W + name) ?? []).Where(element => element.Attribute(W + id) is not null)
            .DistinctBy(element => (string)element.Attribute(W + id)!).ToDictionary(element => (string)element.Attribute(W + id)!);
}
