using System.Text;
using AngleSharp.Dom;
using EnrichPipeline.Articles.Lists;

namespace EnrichPipeline.Articles.Formats.Html;

/// <summary>The visible text of a web page in block layout, with its elements in document order. Does not recurse, because elements can be
/// nested arbitrarily deep.</summary>
internal sealed class HtmlPageText
{
    private readonly StringBuilder _text = new();
    private readonly List<PageElement> _elements = [];
    private readonly bool _withHidden;

    private HtmlPageText(bool withHidden) => _withHidden = withHidden;

    public string Text { get; private set; } = "";

    /// <summary>Whether a part of the web page is left out because it is hidden.</summary>
    public bool HasHiddenParts { get; private set; }

    public IReadOnlyList<PageElement> Elements => _elements;

    public static HtmlPageText Of(IDocument document, bool withHidden)
    {
        var page = new HtmlPageText(withHidden);
        if (document.Body is { } body)
            page.Walk(body);
        page.Text = page._text.ToString();
        return page;
    }

    public ReadOnlySpan<char> TextOf(PageElement element) => Text.AsSpan(element.Start, element.End - element.Start).Trim();

    /// <summary>Returns the indexes of the shown elements directly inside an element.</summary>
    public IEnumerable<int> Children(int index)
    {
        for (var child = index + 1; child < _elements[index].NextOutside; child = _elements[child].NextOutside)
            yield return child;
    }

    private void Walk(IElement root)
    {
        var open = new Stack<Frame>();
        open.Push(Enter(root, -1, false));
        while (open.TryPeek(out var frame))
        {
            var nodes = _elements[frame.Index].Element.ChildNodes;
            if (frame.Next == nodes.Length)
            {
                Leave(open.Pop().Index);
                continue;
            }

            var node = nodes[frame.Next++];
            if (node is IText words)
                Append(words.Data, frame.Raw);
            else if (node is IElement element && IsShown(element))
                open.Push(Enter(element, frame.Index, frame.Raw));
        }
    }

    private bool IsShown(IElement element)
    {
        if (Visibility.IsNeverShown(element))
            return false;
        var hidden = !_withHidden && Visibility.IsHidden(element);
        HasHiddenParts |= hidden;
        return !hidden;
    }

    private Frame Enter(IElement element, int parent, bool raw)
    {
        if (element.LocalName == "br")
            _text.Append('\n');
        else
            Break(ElementLayout.LineBreaksAround(element.LocalName));
        if (element.LocalName is "td" or "th" && _text.Length > 0 && _text[^1] != '\n')
            _text.Append(' ');
        _elements.Add(new PageElement(element, parent, _text.Length));
        return new Frame(_elements.Count - 1, raw || element.LocalName == "pre");
    }

    private void Leave(int index)
    {
        var element = _elements[index];
        element.End = _text.Length;
        element.NextOutside = _elements.Count;
        Break(ElementLayout.LineBreaksAround(element.Name));
    }

    private void Break(int lines)
    {
        while (lines > 0 && _text.Length > 0 && _text[^1] == ' ')
            _text.Length--;
        if (_text.Length == 0)
            return;
        var have = _text[^1] != '\n' ? 0 : _text.Length > 1 && _text[^2] == '\n' ? 2 : 1;
        _text.Append('\n', Math.Max(0, lines - have));
    }

    private void Append(string words, bool raw)
    {
        foreach (var c in words)
        {
            if (raw || !TextLines.IsBlank(c) || c == '\u00A0')
                _text.Append(c);
            else if (_text.Length > 0 && _text[^1] is not (' ' or '\n'))
                _text.Append(' ');
        }
    }

    private sealed class Frame(int index, bool raw)
    {
        public int Index => index;

        public bool Raw => raw;

        public int Next { get; set; }
    }
}
