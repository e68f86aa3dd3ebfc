using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using EnrichPipeline.Articles.Formats.Bibliographies;
using EnrichPipeline.Articles.Lists;
using EnrichPipeline.Articles.Reasons;
using EnrichPipeline.Model;
using static EnrichPipeline.Articles.Formats.Word.WordXml;

namespace EnrichPipeline.Articles.Formats.Word;

/// <summary>Reads the fields of Zotero, Mendeley, EndNote and Word: the paragraphs of the bibliography, and the cited items.</summary>
internal sealed class WordCitations
{
    private const int ShortestTitle = 12;
    private static readonly JsonDocumentOptions _options = new() { MaxDepth = 32 };

    private readonly List<XElement> _paragraphs = [];
    private readonly List<BibliographyEntry> _items = [];

    /// <summary>The items that the text cites, each once, in the order of their
    /// first citation; if there are none, the sources that Word keeps.</summary>
    public IReadOnlyList<BibliographyEntry> Items => _items;

    public static WordCitations Of(WordPackage package)
    {
        var citations = new WordCitations();
        citations.ReadFields(package.Document);
        citations.ReadControls(package.Document);
        if (citations._items.Count == 0)
            citations._items.AddRange(WordSources.Of(package.Sources));
        return citations;
    }

    /// <summary>Returns a reference for each paragraph of the bibliography,
    /// with the ids of the item whose title the paragraph has.</summary>
    public IReadOnlyList<Reference> Printed(WordText text)
    {
        var references = new List<Reference>();
        foreach (var place in _paragraphs.Distinct().Select(text.PlaceOf).OfType<(int Offset, string Text)>())
        {
            var label = LabelReader.Read(place.Text, 0, place.Text.Length);
            var start = label.Kind == LabelKind.None ? 0 : label.TextStart;
            var printed = FirstPage.OneLine.Of(place.Text.AsSpan(start));
            if (printed.Length == 0 || ReferenceHeadings.IsHeading(printed))
                continue;
            var labelText = label.Kind is LabelKind.None or LabelKind.Bullet ? null : place.Text[label.Start..label.End];
            references.AddRange(PrintedWorks.In(
                new Reference(references.Count + 1, labelText, printed, place.Offset + start, place.Text.Length - start, [])
                {
                    TaggedIds = IdsOf(printed),
                    Boundary = new Boundary(BoundaryKind.Tagged) { Tag = "paragraph" },
                }));
        }

        return references;
    }

    private TaggedIds? IdsOf(string printed)
    {
        var letters = Letters(printed);
        return _items.Where(item => item.Work?.Title is { } title && Letters(title) is { Length: >= ShortestTitle } key
            && letters.Contains(key, StringComparison.Ordinal))
            .Select(item => item.Work!.Ids()).OfType<TaggedIds>().Distinct().ToList() is [var only] ? only : null;
    }

    // Fields nest. The result of a bibliography field begins after its separator and continues to its end, over many paragraphs.
    private void ReadFields(XElement document)
    {
        var open = new Stack<Field>();
        foreach (var element in document.Descendants())
        {
            if (element.Name == W + "fldChar")
                Step(open, (string?)element.Attribute(W + "fldCharType"));
            else if (element.Name == W + "instrText" && open.TryPeek(out var field))
                field.Instruction.Append(element.Value);
            else if (element.Name == W + "t" && open.Any(own => own.IsBibliography)
                && element.Ancestors(W + "p").FirstOrDefault() is { } paragraph)
                _paragraphs.Add(paragraph);
        }
    }

    private void Step(Stack<Field> open, string? type)
    {
        if (type == "begin")
            open.Push(new Field());
        else if (type == "separate" && open.TryPeek(out var field))
            Read(field);
        else if (type == "end" && open.TryPop(out var ended) && !ended.IsRead)
            Read(ended);
    }

    private void Read(Field field)
    {
        var instruction = field.Instruction.ToString().Trim();
        field.IsRead = true;
        field.IsBibliography = instruction.Contains("CSL_BIBLIOGRAPHY", StringComparison.Ordinal)
            || instruction.StartsWith("ADDIN ZOTERO_BIBL", StringComparison.Ordinal)
            || instruction.StartsWith("BIBLIOGRAPHY", StringComparison.Ordinal)
                || instruction.StartsWith("ADDIN EN.REFLIST", StringComparison.Ordinal);
        if (instruction.Contains("CSL_CITATION", StringComparison.Ordinal)
            && instruction.IndexOf('{', StringComparison.Ordinal) is >= 0 and var json)
            AddItems(instruction[json..]);
    }

    // Mendeley Cite keeps the bibliography and the citations in content controls.
    private void ReadControls(XElement document)
    {
        foreach (var control in document.Descendants(W + "sdt"))
        {
            var tag = control.Element(W + "sdtPr").Value("tag") ?? "";
            if (tag.StartsWith("MENDELEY_BIBLIOGRAPHY", StringComparison.Ordinal))
                _paragraphs.AddRange(control.Descendants(W + "p"));
            else if (tag.StartsWith("MENDELEY_CITATION_v3_", StringComparison.Ordinal))
                AddItems(Decoded(tag["MENDELEY_CITATION_v3_".Length..]));
        }
    }

    private static string Decoded(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : "";
    }

    private void AddItems(string json)
    {
        try
        {
            using var citation = JsonDocument.Parse(json, _options);
            if (!citation.RootElement.TryGetProperty("citationItems", out var items) || items.ValueKind != JsonValueKind.Array)
                return;
            foreach (var item in items.EnumerateArray())
            {
                if (item.ValueKind == JsonValueKind.Object && item.TryGetProperty("itemData", out var data)
                    && CslFile.Entry(data) is { Work: not null } entry && !_items.Exists(known => known.Raw == entry.Raw))
                    _items.Add(entry);
            }
        }
        catch (JsonException)
        {
            // An editor may have cut the citation short; the printed list still counts.
        }
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));

    private sealed class Field
    {
        public StringBuilder Instruction { get; } = new();

        public bool IsRead { get; set; }

        public bool IsBibliography { get; set; }
    }
}
