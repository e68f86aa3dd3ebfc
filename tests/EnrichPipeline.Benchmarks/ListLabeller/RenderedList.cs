using System.Globalization;
using System.Text.RegularExpressions;

namespace EnrichPipeline.Benchmarks.ListLabeller;

/// <summary>Writes a list of references in one of many layouts: labels, indents, blank lines, hyphens, running heads.</summary>
internal sealed partial class RenderedList(Random random, ProseSource prose, TrainingText text)
{
    private static readonly string[] _labels = ["[{0}] ", "{0}. ", "({0}) ", "{0}) ", "{0} ", "[{0}]  ", "{0}.   ", "[{1}] ", "{2}) ",
        "({3}) ", "#{0} ", "[S{0}] ", "R{0}. ", "• ", "- ", "{0}", "〔{0}〕", "［{0}］", "№ {0} ", "{4} "];
    private static readonly string[] _dashes = ["———. ", "---. ", "-, ", "—. ", "________. ", "Ders.: ", "–– "];
    private static readonly string[] _parts = ["Primary sources", "Secondary sources", "Books", "Articles", "Journals", "Quellen",
        "Sekundärliteratur", "Internetquellen", "Online sources", "A", "B", "Statutes", "Monographien", "Aufsätze"];

    /// <summary>The lines that are repeated on each page.</summary>
    public required IReadOnlyList<string> Running { get; init; }

    public int? Page { get; set; }

    public required int Width { get; init; }

    /// <summary>Whether the text keeps no layout: no indents, blank lines or page breaks.</summary>
    public required bool Bare { get; init; }

    public static string WithoutLabel(string entry) => PrintedLabel().Replace(entry, "");

    /// <summary>Writes blank lines, unless the text keeps no layout.</summary>
    public void Space(int lines)
    {
        if (!Bare)
            text.Blank(lines);
    }

    /// <summary>
    /// Writes the list. The labels are new if <paramref name="labelled"/> is true, none if false, and the printed ones if null.
    /// </summary>
    public void Write(IReadOnlyList<string> printed, bool? labelled)
    {
        var template = labelled == true ? Label() : "";
        var entries = labelled is null ? printed : [.. printed.Select(WithoutLabel)];
        if (template.Length == 0 && labelled is not null && random.Next(8) == 0)
            entries = Repeated(entries);
        var layout = new Layout(random, template.Length == 0 ? 0
            : string.Format(CultureInfo.InvariantCulture, template, 1, "Abc99", "a", "iv", "10").Length);
        if (random.Next(9) == 0)
            WriteParagraph(entries, template);
        else
            WriteLines(entries, template, layout);
    }

    private string Label() => random.Next(10) < 6 ? _labels[random.Next(7)] : _labels[random.Next(_labels.Length)];

    private void WriteLines(IReadOnlyList<string> entries, string template, Layout layout)
    {
        var (line, length, parts) = (random.Next(layout.PageLength), layout.PageLength, random.Next(9) == 0);
        for (var i = 0; i < entries.Count; i++)
        {
            if (parts && i > 0 && random.Next(12) == 0)
                WritePart(layout);
            var whole = Labelled(template, i, entries[i]) + entries[i];
            var lines = layout.OneLine ? [whole] : Wrap(whole, Width - layout.Hang - (layout.Ragged ? random.Next(12) : 0), layout.Hyphens);
            for (var j = 0; j < lines.Count; j++, line++)
            {
                if (line >= length)
                {
                    PageBreak(layout);
                    line = 0;
                }

                var indent = Bare ? 0 : layout.Left + (j == 0 ? layout.FirstIndent : layout.Hang);
                text.Line(new string(' ', indent) + lines[j], j == 0 ? TrainingText.First : TrainingText.Continuation);
            }

            if (layout.Blanks && !Bare)
                text.Blank();
        }
    }

    private void WritePart(Layout layout)
    {
        if (!Bare)
            text.Blank();
        text.Line((Bare ? "" : new string(' ', layout.Left)) + _parts[random.Next(_parts.Length)],
            TrainingText.Furniture | TrainingText.Heading | TrainingText.Outside);
        if (!Bare && random.Next(2) == 0)
            text.Blank();
    }

    // Writes several entries in one line, or in a paragraph that is wrapped.
    private void WriteParagraph(IReadOnlyList<string> entries, string template)
    {
        var (width, column) = (random.Next(2) == 0 ? int.MaxValue : Width + 20, 0);
        for (var i = 0; i < entries.Count; i++)
        {
            var words = (Labelled(template, i, entries[i]) + entries[i]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            for (var j = 0; j < words.Length; j++)
            {
                var breaks = column > 0 && column + words[j].Length + 1 > width;
                text.Run(breaks ? "\n" + words[j] : column > 0 ? " " + words[j] : words[j], j == 0 ? TrainingText.First
                    : TrainingText.Continuation);
                column = breaks ? words[j].Length : column + words[j].Length + 1;
            }
        }

        text.Blank(2);
    }

    private string Labelled(string template, int index, string entry)
    {
        if (template.Length == 0)
            return "";
        var family = new string([.. entry.Where(char.IsLetter).Take(3)]);
        var roman = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".Split(' ');
        return string.Format(CultureInfo.InvariantCulture, template, index + 1, family + random
            .Next(70, 99), (char)('a' + index % 26), roman[index % roman.Length], ToArabic(index + 1));
    }

    private static string ToArabic(int number) => string.Concat(number.ToString(CultureInfo.InvariantCulture)
        .Select(c => (char)('٠' + c - '0')));

    private void PageBreak(Layout layout)
    {
        var foot = new List<string>();
        if (Running.Count > 0 && random.Next(100) < 85)
            foot.Add(new string(' ', random.Pick(layout.Left, layout.Left, 20, 30)) + Running[random.Next(Running.Count)]);
        if (Page is { } page)
        {
            Page = page + 1;
            var number = string.Format(
                CultureInfo.InvariantCulture,
                random.Pick("{0}", "{0}", "{0}", "- {0} -", "Page {0}", "Page {0} of 400"),
                page + 1
            );
            foot.Insert(
                random.Next(foot.Count + 1),
                new string(' ', random.Pick(layout.Left + Width / 2, layout.Left, layout.Left + Width - 3)) + number
            );
        }

        if (foot.Count > 1 && random.Next(7) == 0)
            foot = [string.Join(' ', foot.Select(line => line.Trim()))];
        foreach (var line in foot)
        {
            if (!Bare && random.Next(2) == 0)
                text.Blank();
            text.Line(Bare ? line.Trim() : line, TrainingText.Furniture);
        }

        if (layout.FormFeeds && !Bare)
            text.NewPage();
        else if (!Bare && random.Next(2) == 0)
            text.Blank();
        if (layout.Captions && random.Next(3) == 0)
            text.Lines(prose.Invented(random.Next(1, 4), Width, "en")
                .Select((line, i) => i == 0 ? $"Figure {random.Next(1, 9)}. {line}" : line), TrainingText.Furniture);
    }

    private static List<string> Repeated(IReadOnlyList<string> entries)
    {
        var (list, before) = (new List<string>(), "");
        var dash = _dashes[entries[0].Length % _dashes.Length];
        foreach (var entry in entries)
        {
            var family = entry.Split(',')[0];
            var end = entry.IndexOfAny(['(', '1', '2']);
            list.Add(family == before && end is > 6 and < 80 ? dash + entry[end..] : entry);
            before = family;
        }

        return list;
    }

    private List<string> Wrap(string entry, int width, bool hyphens)
    {
        var (lines, line) = (new List<string>(), "");
        foreach (var printed in entry.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var word = printed;
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                var room = Math.Min(width - line.Length - 2, word.Length - 3);
                if (hyphens && word.Length > 7 && room > 3 && word.All(char.IsLetter) && random.Next(10) < 6)
                    (line, word) = (line + ' ' + word[..room] + '-', word[room..]);
                lines.Add(line);
                line = "";
            }

            line = line.Length == 0 ? word : line + ' ' + word;
        }

        return line.Length > 0 ? [.. lines, line] : lines;
    }

    [GeneratedRegex(@"^\s*(?:\[[^\]]{1,12}\]|\(\d{1,3}\)|\d{1,3}[.)])\s*")]
    private static partial Regex PrintedLabel();

    // The layout of one list.
    private sealed class Layout
    {
        public Layout(Random random, int label)
        {
            int[] hangs = [0, 0, 0, 3, 4, 5, 8], lefts = [0, 0, 4, 8, 12, 10];
            Hang = hangs[random.Next(hangs.Length)];
            FirstIndent = Hang == 0 && random.Next(7) == 0 ? 4 : 0;
            if (label > 0 && random.Next(10) < 6)
                Hang = Math.Min(label, 8);
            (Left, Blanks, Hyphens, OneLine, Ragged) = (lefts[random.Next(lefts.Length)], random.Next(4) == 0, random.Next(10) < 4, random
                .Next(12) == 0, random.Next(5) == 0);
            (PageLength, FormFeeds, Captions) = (random.Next(30, 60), random.Next(10) < 7, random.Next(16) == 0);
        }

        public int Hang { get; }

        public int FirstIndent { get; }

        public int Left { get; }

        public bool Blanks { get; }

        public bool Hyphens { get; }

        public bool OneLine { get; }

        public bool Ragged { get; }

        public int PageLength { get; }

        public bool FormFeeds { get; }

        public bool Captions { get; }
    }
}
