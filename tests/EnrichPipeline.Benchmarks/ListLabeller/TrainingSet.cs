using EnrichPipeline.Articles.Lists;
using EnrichPipeline.Benchmarks.Layouts;

namespace EnrichPipeline.Benchmarks.ListLabeller;

/// <summary>Collects the documents that the labeller is trained on.</summary>
internal sealed class TrainingSet(ListCorpus corpus, int seed)
{
    private const int Rendered = 960;
    private const int WithoutLists = 320;
    private const int EachArticle = 12;
    private static readonly string[] _again = ["Ibid.", "Ebd.", "Ibid., 14.", "Ebd., S. 12.", "Ibid. p. 33", "Idem."];

    private readonly Random _random = new(seed);

    /// <summary>Returns all documents. Those of other projects that are left out are not used in any way.</summary>
    public IReadOnlyList<TrainingDocument> Documents(Func<string, bool> leaveOut) => Documents(leaveOut, corpus.Articles());

    /// <summary>Returns all documents, with only the given articles.</summary>
    public IReadOnlyList<TrainingDocument> Documents(Func<string, bool> leaveOut, IReadOnlyList<LabelledArticle> articles)
    {
        var sections = corpus.Sections().Where(section => !leaveOut(section.Id)).ToList();
        var theses = corpus.Theses().Where(thesis => !leaveOut(thesis.Id)).Select(thesis => Thesis(thesis.Id, thesis.Text, thesis.Lines))
            .ToList();
        var records = corpus.Records();
        var words = records.Take(6000).SelectMany(record => record.Title.Split(' '))
            .Where(word => word.Length > 3 && word.All(char.IsLetter)).ToList();
        var prose = new ProseSource([.. theses.Select(Prose)], words, _random);
        var rendered = new RenderedDocuments(_random, prose);
        var synthetic = new SyntheticReferences(records, _random);
        var documents = new List<TrainingDocument>();
        documents.AddRange(sections.Select(section => GoldAlignment
            .Of(section.Text, section.Entries, TrainingSource.Sections, section.Id)));
        documents.AddRange(theses);
        documents.AddRange(theses.Select(Flat));
        documents.AddRange(OwnLayouts([.. articles.Where(article => !article.HeldOut)]));
        documents.AddRange(FromArticles(rendered, articles, sections));
        documents.AddRange(FromPools(rendered, corpus.Pools()));
        documents.AddRange(FromStyles(rendered, synthetic));
        documents.AddRange(Enumerable.Range(0, WithoutLists).Select(_ => rendered.WithoutList()));
        return documents;
    }

    private IEnumerable<TrainingDocument> FromArticles(RenderedDocuments rendered, IReadOnlyList<LabelledArticle> articles,
        List<(string Id, string Text, IReadOnlyList<string> Entries)> sections)
    {
        for (var i = 0; i < Rendered; i++)
        {
            var entries = _random.Next(4) > 0 || sections.Count == 0 ? articles[_random.Next(articles.Count)].References
                : sections[_random.Next(sections.Count)].Entries;
            entries = [.. entries.Skip(entries.Count > 90 ? _random.Next(entries.Count - 80) : 0).Take(80)];
            bool? labelled = _random.Next(2) == 0;
            if (labelled == false && _random.Next(2) == 0)
                entries = [.. entries.Select(RenderedList.WithoutLabel).Order(StringComparer.OrdinalIgnoreCase)];
            if (labelled == true && _random.Next(12) == 0)
                entries =
                [
                    .. entries.SelectMany(entry => _random.Next(6) == 0 ? [entry, _again[_random.Next(_again.Length)]] : new[] { entry }),
                ];
            List<(IReadOnlyList<string>, bool?)> lists = [(entries, labelled)];
            if (_random.Next(10) == 0)
                lists.Add(([.. articles[_random.Next(articles.Count)].References.Take(15)], _random.Next(2) == 0));
            yield return rendered.Document(lists);
        }
    }

    private IEnumerable<TrainingDocument> FromPools(RenderedDocuments rendered, IReadOnlyList<IReadOnlyList<string>> pools)
    {
        int[] sizes = [8, 20, 40, 60];
        for (var i = 0; i < Rendered; i++)
        {
            var pool = pools[_random.Next(pools.Count)];
            var labelled = _random.Next(100) < 45;
            var entries = Enumerable.Range(0, sizes[_random.Next(sizes.Length)]).Select(_ => pool[_random.Next(pool.Count)]).ToList();
            if (!labelled && _random.Next(100) < 85)
                entries.Sort((a, b) => string.Compare(RenderedList.WithoutLabel(a), RenderedList
                    .WithoutLabel(b), StringComparison.OrdinalIgnoreCase));
            yield return rendered.Document([(entries, labelled)]);
        }
    }

    private IEnumerable<TrainingDocument> FromStyles(RenderedDocuments rendered, SyntheticReferences synthetic)
    {
        int[] sizes = [3, 5, 12, 25, 50, 70];
        for (var i = 0; i < Rendered; i++)
        {
            var size = sizes[_random.Next(sizes.Length)];
            yield return (i % 8) switch
            {
                0 or 1 or 2 => rendered.Document([(synthetic.SocialSciences(size), _random.Next(10) == 0)]),
                7 => OtherScript(rendered, size),
                _ => rendered.Document([(synthetic.Sciences(size), _random.Next(10) < 3)]),
            };
        }
    }

    private TrainingDocument OtherScript(RenderedDocuments rendered, int size)
    {
        var script = OtherScripts.All[_random.Next(OtherScripts.All.Length)];
        var entries = Enumerable.Range(0, size).Select(_ => script.Make(_random)).ToList();
        return rendered.Document([(entries, _random.Next(10) < 4)], script.Headings[_random.Next(script.Headings.Length)]);
    }

    // Writes each article in a few of our own layouts, and finds its entries again in the text.
    private IEnumerable<TrainingDocument> OwnLayouts(IReadOnlyList<LabelledArticle> articles)
    {
        var layouts = PageLayouts.All.Values.ToList();
        foreach (var article in articles)
        {
            for (var i = 0; i < EachArticle; i++)
            {
                var text = layouts[_random.Next(layouts.Count)](article);
                yield return GoldAlignment.Of(text, article.References, TrainingSource.Layouts, article.Id);
            }
        }
    }

    // For theses, it is known which lines belong to the lists, but not where entries begin.
    private static TrainingDocument Thesis(string id, string text, IReadOnlyList<string> known)
    {
        var lines = TextLines.Of(text);
        var set = known.Select(OneLine).Where(line => line.Length > 0).ToHashSet(StringComparer.Ordinal);
        var printed = lines.ConvertAll(line => OneLine(line.Of(text).ToString()));
        var hit = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++)
            hit[i] = set.Contains(printed[i]) && (printed[i].Length > 12
                || Enumerable.Range(i - 2, 5).Any(near => near != i && near >= 0 && near < lines.Count && printed[near].Length > 20
                && set.Contains(printed[near])));
        var masks = new int[lines.Count];
        Array.Fill(masks, TrainingText.Outside);
        var last = -100;
        for (var i = 0; i < lines.Count; i++)
        {
            if (!hit[i])
                continue;
            for (var between = last + 1; i - last <= 10 && between < i; between++)
                masks[between] = TrainingText.Furniture;
            masks[i] = i - last > 10 ? TrainingText.First : TrainingText.First | TrainingText.Continuation;
            for (var above = Math.Max(0, i - 3); i - last > 10 && above < i; above++)
                masks[above] |= printed[above].Length < 40 ? TrainingText.Heading : 0;
            last = i;
        }

        // Each line has its own mark, so that no mark applies to a later line.
        return new TrainingDocument(text, [.. lines.Select((line, i) => new LabelMark(line.Start, masks[i]))], TrainingSource.Theses, id);
    }

    private static TrainingDocument Flat(TrainingDocument thesis)
    {
        var lines = TextLines.Of(thesis.Text);
        var (text, marks) = (new System.Text.StringBuilder(), new List<LabelMark>());
        for (var i = 0; i < lines.Count; i++)
        {
            marks.Add(thesis.Marks[i] with { Offset = text.Length });
            text.Append(lines[i].Of(thesis.Text)).Append('\n');
        }

        return thesis with { Text = text.ToString(), Marks = marks };
    }

    private static string[] Prose(TrainingDocument thesis)
    {
        var lines = thesis.Text.Split('\n');
        var (kept, next, offset) = (new List<string>(), 0, 0);
        foreach (var line in lines)
        {
            var mask = TrainingText.Outside;
            for (; next < thesis.Marks.Count && thesis.Marks[next].Offset < offset + line.Length + 1; next++)
                mask = thesis.Marks[next].Mask;
            if (mask == TrainingText.Outside)
                kept.Add(line.TrimEnd('\r'));
            offset += line.Length + 1;
        }

        return [.. kept];
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
