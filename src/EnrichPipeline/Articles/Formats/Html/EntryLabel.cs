using System.Globalization;
using AngleSharp.Dom;
using EnrichPipeline.Articles.Lists;

namespace EnrichPipeline.Articles.Formats.Html;

/// <summary>
/// Finds the label of an entry in a structured list: an element, a number in the text, or the number that a browser shows.
/// </summary>
internal static class EntryLabel
{
    private const int Longest = 12;
    private const int LongestTerm = 40;

    /// <summary>Whether a text consists of a label only: "12.", "[12]", "S3", "a)".</summary>
    public static bool IsAlone(ReadOnlySpan<char> text) =>
        text.Length <= Longest && text.ContainsAnyInRange('0', '9') && text.Count(' ') == 0
        && !(text.Length >= 4 && YearText.FindIn(text) >= 0);

    public static int TextStart(HtmlPageText page, ListCandidate list, int item)
    {
        var label = list.Labels[new SortedPositions(list.Items).IndexFrom(item)];
        var element = page.Elements[item];
        var start = label > item ? page.Elements[label].End : element.Start;
        return LabelReader.Read(page.Text, start, element.End).TextStart;
    }

    /// <summary>Returns for each item its label, or null, and the position at which its text begins.</summary>
    public static IReadOnlyList<(string? Label, int Start)> Of(HtmlPageText page, ListCandidate list)
    {
        var labels = list.Items.Select(item => LabelReader.Read(page.Text, page.Elements[item].Start, page.Elements[item].End)).ToList();
        var labelled = IsNumbered(labels) || AreKeys(page, labels);
        var counted = Counted(page, list);
        return [.. list.Items.Select((item, i) =>
            list.Labels[i] is >= 0 and var label ? Own(page, item, label)
            : labelled && (labels[i].IsNumber || labels[i].Kind == LabelKind.Key)
                ? (page.Text[labels[i].Start..labels[i].End], labels[i].TextStart)
            : (page.Elements[item].Element.GetAttribute("data-counter")?.Trim() is { Length: > 0 and <= Longest } counter ? counter
                : counted?[i], page.Elements[item].Start))];
    }

    private static (string? Label, int Start) Own(HtmlPageText page, int item, int label)
    {
        var text = page.TextOf(page.Elements[label]);
        return (text.Length <= LongestTerm ? text.ToString() : null, label > item ? page.Elements[label].End : page.Elements[item].Start);
    }

    // Numbers at the beginning of entries are labels only if they are consecutive.
    private static bool IsNumbered(List<PrintedLabel> labels)
    {
        var counting = Enumerable.Range(1, Math.Max(0, labels.Count - 1))
            .Count(i => labels[i].IsNumber && labels[i - 1].IsNumber && labels[i].Number == labels[i - 1].Number + 1);
        return labels.Count == 1 ? labels[0] is { IsNumber: true, Kind: not (LabelKind.Bare or LabelKind.Glued), Number: < 1000 }
            : counting * 2 >= labels.Count - 1;
    }

    // "[Hir54]", "[B1]", "[CS]": all or nearly all entries have such a label.
    private static bool AreKeys(HtmlPageText page, List<PrintedLabel> labels) =>
        labels.Exists(label => label.Kind == LabelKind.Key)
        && labels.Count(label => label.Kind != LabelKind.None && page.Text[label.Start] == '[') * 5 >= labels.Count * 4;

    private static List<string>? Counted(HtmlPageText page, ListCandidate list)
    {
        var element = page.Elements[list.Container].Element;
        if (element.LocalName != "ol" || element.GetAttribute("style")?.Contains("none", StringComparison.OrdinalIgnoreCase) == true)
            return null;
        var step = element.HasAttribute("reversed") ? -1 : 1;
        var number = Number(element, "start") ?? (step < 0 ? list.Items.Count : 1);
        var labels = new List<string>();
        foreach (var item in list.Items)
        {
            number = Number(page.Elements[item].Element, "value") ?? number;
            labels.Add(string.Create(CultureInfo.InvariantCulture, $"{number}."));
            number = unchecked(number + step);
        }

        return labels;
    }

    private static int? Number(IElement element, string name) =>
        int.TryParse(element.GetAttribute(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
            : null;
}
