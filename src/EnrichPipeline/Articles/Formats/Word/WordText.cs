using System.Globalization;
using System.Text;
using System.Xml.Linq;
using static EnrichPipeline.Articles.Formats.Word.WordXml;

namespace EnrichPipeline.Articles.Formats.Word;

/// <summary>Writes a Word document as plain text: one block per paragraph, with the labels of its lists.</summary>
internal sealed class WordText
{
    private readonly WordPackage _package;
    private readonly ListLabels _labels;
    private readonly Dictionary<XElement, (int Offset, string Text)> _places = [];
    private readonly string _body;

    public WordText(WordPackage package)
    {
        (_package, _labels) = (package, new ListLabels(package));
        var text = new StringBuilder();
        AppendBlocks(package.Document, text);
        _body = text.ToString();
    }

    public string Body() => _body;

    /// <summary>Returns where a paragraph begins in the body, and its text; null if the body does not have it.</summary>
    public (int Offset, string Text)? PlaceOf(XElement paragraph) => _places.TryGetValue(paragraph, out var place) ? place : null;

    /// <summary>Returns the body with its endnotes, or else its footnotes, as its reference list; null if there are no notes.</summary>
    public string? BodyWithNotes()
    {
        var notes = Notes(_package.Endnotes, "endnote") is { Count: > 0 } endnotes ? endnotes : Notes(_package.Footnotes, "footnote");
        return notes.Count == 0
            ? null
            : $"{_body}References\n\n"
                + $"{string.Concat(notes.Select((note, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {note}\n\n")))}";
    }

    private void AppendBlocks(XElement parent, StringBuilder text)
    {
        foreach (var child in parent.Elements().Where(child => child.Name.LocalName is not ("Fallback" or "sdtPr" or "moveFrom" or "del")))
        {
            if (child.Name == W + "p")
                AppendParagraph(child, text);
            else if (child.Name == W + "tr")
                AppendRow(child, text);
            else if (child.Name != W + "pPr")
                AppendBlocks(child, text);
        }
    }

    private void AppendParagraph(XElement paragraph, StringBuilder text)
    {
        var (start, block) = (text.Length, Labelled(paragraph));
        AppendBlock(block, text);
        _places[paragraph] = (start, block);
        foreach (var box in paragraph
                .Descendants(W + "txbxContent")
                .Where(box => !box.Ancestors().Any(above => above.Name.LocalName == "Fallback")))
            AppendBlocks(box, text);
    }

    // A list in a table has its numbers in the first column. A cell of many paragraphs holds running text, so the row is read cell by cell.
    private void AppendRow(XElement row, StringBuilder text)
    {
        var cells = row.Elements(W + "tc").Concat(row.Elements(W + "sdt").Descendants(W + "tc")).ToList();
        if (cells.Exists(cell => cell.Descendants(W + "p").Skip(3).Any()))
            cells.ForEach(cell => AppendBlocks(cell, text));
        else
            AppendBlock(
                string.Join(
                    '\t',
                    cells.Select(cell => string.Join(' ', cell.Descendants(W + "p").Select(Labelled))).Where(cell => cell.Length > 0)),
                text);
    }

    private static void AppendBlock(string block, StringBuilder text)
    {
        if (block.Length > 0)
            text.Append(block).Append("\n\n");
    }

    private string Labelled(XElement paragraph)
    {
        var text = ParagraphText.Of(paragraph);
        // Word also counts the empty paragraphs of a list.
        var label = _labels.Next(paragraph);
        return label is null || text.Length == 0 && paragraph.Ancestors(W + "tc").FirstOrDefault() is null
            ? text
            : $"{label} {text}".Trim();
    }

    private List<string> Notes(XElement? part, string kind)
    {
        var notes = (part?.Elements(W + kind) ?? [])
            .Where(note => note.Attribute(W + "id") is not null && note.Attribute(W + "type") is null)
            .DistinctBy(note => (string)note.Attribute(W + "id")!)
            .ToDictionary(note => (string)note.Attribute(W + "id")!);
        return
        [
            .. _package
                .Document.Descendants(W + (kind + "Reference"))
                .Select(mark => (string?)mark.Attribute(W + "id") ?? "")
                .Select(notes.GetValueOrDefault)
                .OfType<XElement>()
                .Distinct()
                .Select(note => string.Join(' ', note.Descendants(W + "p").Select(ParagraphText.Of)).Trim())
                .Where(note => note.Length > 0),
        ];
    }
}
