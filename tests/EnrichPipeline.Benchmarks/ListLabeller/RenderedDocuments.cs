using System.Globalization;

namespace EnrichPipeline.Benchmarks.ListLabeller;

/// <summary>Writes whole documents around reference lists: body, headings, notes, and what follows a list.</summary>
internal sealed class RenderedDocuments(Random random, ProseSource prose)
{
    private static readonly string[] _headings =
        (
            "References|References|References|REFERENCES|Bibliography|BIBLIOGRAPHY|Literature Cited|LITERATURE CITED|Works Cited|"
            + "Works Consulted|Literatur|Literatur|Literatur|Literaturverzeichnis|LITERATURVERZEICHNIS|Literatur:|Zitierte Literatur|"
            + "Literaturhinweise|Quellen und Literatur|Quellen- und Literaturverzeichnis|Bibliographie|Références|"
            + "Références bibliographiques|Referencias|Referencias bibliográficas|Bibliografía|Referências|Riferimenti bibliografici|"
            + "Bibliografia|Literatura|References:|Reference List|List of References|Selected Bibliography|Sources|Kaynakça|Irodalom|"
            + "Kirjallisuus|Referenser|Piśmiennictwo|References and Notes"
        ).Split(
            '|'
        );
    private static readonly string[] _after =
        (
            "Acknowledgements|ACKNOWLEDGMENTS|Appendix|Appendix A|APPENDIX B: DATA|Anhang|Danksagung|Anhang A: Tabellen|"
            + "About the author|Zum Autor|Figure legends|Tables|Anmerkungen|Notes|Supplementary material|Conflict of interest|"
            + "Zusammenfassung|Abstract|Anschrift der Verfasserin|Korrespondenzadresse|Discussion Papers|Figure 1. Results|"
            + "Table 1: Summary statistics|Annexe|Autorenangaben|Veröffentlichungen des Instituts|Authors and Affiliations|"
            + "Copyright information|Cited by|Related articles"
        ).Split(
            '|'
        );

    private readonly RenderedFootnotes _footnotes = new(random, prose);
    private readonly ListLookalikes _lookalikes = new(random, prose);

    public TrainingDocument Document(IReadOnlyList<(IReadOnlyList<string> Entries, bool? Labelled)> lists, string? heading = null)
    {
        var text = new TrainingText();
        var language = random.Pick("en", "en", "de", "de", "de", "fr", "es");
        var list = new RenderedList(random, prose, text)
        {
            Running = random.Next(100) < 35 ? [] : [Running(), .. random.Next(2) == 0 ? [Running()] : Array.Empty<string>()],
            Page = random.Next(10) < 7 ? random.Next(1, 300) : null,
            Width = random.Pick(44, 50, 60, 70, 78, 86, 95, 105),
            Bare = random.Next(10) < 3,
        };
        var kind = random.Next(100);
        if (kind < 12)
        {
            _footnotes.Write(text, list, [.. lists[0].Entries.Take(random.Next(8, 50))], asReferences: true, language);
            return text.Build(TrainingSource.Rendered);
        }

        if (kind < 22)
            _footnotes.Write(text, list, [.. lists[0].Entries.OrderBy(_ => random.Next()).Take(random.Next(5, 20))], asReferences: false,
                language);
        else if (random.Next(10) < 8)
            Body(text, list, random.Pick(5, 30, 60, 120, 200), language, lists[0].Entries);
        for (var i = 0; i < lists.Count; i++)
            Section(text, list, lists[i], heading, language, last: i == lists.Count - 1);
        return text.Build(TrainingSource.Rendered);
    }

    /// <summary>Returns a document without a list.</summary>
    public TrainingDocument WithoutList()
    {
        var text = new TrainingText();
        var list = new RenderedList(random, prose, text)
        {
            Running = [Running()],
            Page = null,
            Width = random.Pick(60, 80, 100),
            Bare = random
            .Next(2) == 0
        };
        for (var part = random.Next(1, 6); part > 0; part--)
        {
            if (random.Next(2) == 0)
                Body(text, list, random.Next(5, 80), random.Pick("en", "de", "fr", "es"), []);
            else
                _lookalikes.OtherList(text, list.Bare);
        }

        return text.Build(TrainingSource.Prose);
    }

    private void Section(TrainingText text, RenderedList list, (IReadOnlyList<string> Entries, bool? Labelled) printed, string? heading,
        string language, bool last)
    {
        if (random.Next(10) < 8)
            Heading(text, list, heading ?? random.Pick(_headings));
        else if (!list.Bare || random.Next(2) == 0)
            text.Blank();
        list.Write(printed.Entries, printed.Labelled);
        if (list.Running.Count > 0 && last && random.Next(100) < 35)
            text.Line(list.Running[0], TrainingText.Outside);
        if (random.Next(10) >= 7)
            return;
        list.Space(random.Next(3));
        if (random.Next(10) < 3)
        {
            text.Line(random.Next(1, 400).ToString(CultureInfo.InvariantCulture), TrainingText.Outside);
            text.NewPage();
        }

        Ending(text, list, language);
    }

    private void Heading(TrainingText text, RenderedList list, string heading)
    {
        if (random.Next(5) == 0)
        {
            var (chapter, number) = (random.Pick("{0}. ", "{0} ", "{0}.  ", "Chapter {0}. "), random.Next(2, 12));
            heading = string.Format(CultureInfo.InvariantCulture, chapter, number) + heading;
        }

        list.Space(random.Next(3));
        text.Line((list.Bare ? "" : new string(' ', random.Pick(0, 0, 8, 30)))
            + (random.Next(7) == 0 ? heading.ToUpperInvariant() : heading), TrainingText.Heading);
        list.Space(random.Next(2));
    }

    private void Ending(TrainingText text, RenderedList list, string language)
    {
        if (random.Next(100) < 18)
        {
            _lookalikes.Series(text);
            return;
        }

        if (random.Next(100) < 35)
            _lookalikes.Imprint(text, list);
        if (random.Next(4) > 0)
            text.Line(random.Pick(_after), TrainingText.Outside);
        Body(text, list, random.Pick(1, 2, 4, 10, 30, 60), language, []);
    }

    private void Body(TrainingText text, RenderedList list, int count, string language, IReadOnlyList<string> entries)
    {
        if (random.Next(100) < 55)
        {
            foreach (var line in prose.Real(count))
            {
                if (line.Contains('\f') && !list.Bare)
                    text.NewPage();
                var shown = line.Replace("\f", "", StringComparison.Ordinal);
                if (shown.AsSpan().Trim().Length > 0)
                    text.Line(list.Bare ? shown.Trim() : shown, TrainingText.Outside);
                else if (!list.Bare)
                    text.Blank();
            }

            return;
        }

        foreach (var line in prose.Invented(count, list.Width, language))
        {
            text.Line(line, TrainingText.Outside);
            if (random.Next(50) == 0)
                Section(text, list);
            if (random.Next(70) == 0 && entries.Count > 0)
                _footnotes.WriteOne(text, list, entries[random.Next(entries.Count)]);
            if (random.Next(50) == 0 && list.Running.Count > 0)
                text.Line(list.Running[0], TrainingText.Outside);
            if (random.Next(40) == 0)
                NumberedProse(text, list);
        }
    }

    private void Section(TrainingText text, RenderedList list)
    {
        list.Space(1);
        text.Line(random.Pick("3.2 ", "4. ", "II. ", "", "1. ") + prose.Words(random.Next(1, 6), capital: true), TrainingText.Outside);
    }

    private void NumberedProse(TrainingText text, RenderedList list)
    {
        var template = random.Pick("{0}. {1}.", "({0}) {1};", "{0}) {1}", "• {1}", "- {1}.");
        for (var i = 1; i <= random.Next(2, 9); i++)
            text.Line((list.Bare ? "" : "  ") + string.Format(CultureInfo.InvariantCulture, template, i, prose
                .Words(random.Next(4, 16), capital: true)), TrainingText.Outside);
    }

    private string Running() => string.Format(
        CultureInfo.InvariantCulture,
        random.Pick("{0}", "{0}", "{0} et al.", "The {0}", "JOURNAL OF {0}", "{1} et al. {0} ({2}) {3}:{4}", "References"),
        prose.Words(random.Next(2, 6)),
        prose.Words(1, capital: true),
        random.Next(1995, 2022),
        random.Next(1, 60),
        random.Next(1, 400));
}
