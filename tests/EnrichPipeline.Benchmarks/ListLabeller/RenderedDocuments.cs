using System.Globalization;

namespace EnrichPipeline.Benchmarks.ListLabeller;

/// <summary>Sets whole documents around reference lists: body, headings, notes, and what follows a list.</summary>
internal sealed class RenderedDocuments(Random random, ProseSource prose)
{
    private static readonly string[] Headings =
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
    private static readonly string[] After =
        (
            "Acknowledgements|ACKNOWLEDGMENTS|Appendix|Appendix A|APPENDIX B: DATA|Anhang|Danksagung|Anhang A: Tabellen|"
            + "About the author|Zum Autor|Figure legends|Tables|Anmerkungen|Notes|Supplementary material|Conflict of interest|"
            + "Zusammenfassung|Abstract|Anschrift der Verfasserin|Korrespondenzadresse|Discussion Papers|Figure 1. Results|"
            + "Table 1: Summary statistics|Annexe|Autorenangaben|Veröffentlichungen des Instituts|Authors and Affiliations|"
            + "Copyright information|Cited by|Related articles"
        ).Split(
            '|'
        );

    public TrainingDocument Document(IReadOnlyList<(IReadOnlyList<string> Entries, bool? Labelled)> lists, string? heading = null)
    {
        var text = new TrainingText();
        var language = Pick("en", "en", "de", "de", "de", "fr", "es");
        var list = new RenderedList(random, prose, text)
        {
            Running = random.Next(100) < 35 ? [] : [Running(), .. random.Next(2) == 0 ? [Running()] : Array.Empty<string>()],
            Page = random.Next(10) < 7 ? random.Next(1, 300) : null,
            Width = Pick(44, 50, 60, 70, 78, 86, 95, 105),
            Bare = random.Next(10) < 3,
        };
        var kind = random.Next(100);
        if (kind < 12)
        {
            Footnotes(text, list, [.. lists[0].Entries.Take(random.Next(8, 50))], asReferences: true, language);
            return text.Build(TrainingSource.Rendered);
        }

        if (kind < 22)
            Footnotes(text, list, [.. lists[0].Entries.OrderBy(_ => random.Next()).Take(random.Next(5, 20))], asReferences: false,
                language);
        else if (random.Next(10) < 8)
            Body(text, list, Pick(5, 30, 60, 120, 200), language, lists[0].Entries);
        for (var i = 0; i < lists.Count; i++)
            Section(text, list, lists[i], heading, language, last: i == lists.Count - 1);
        return text.Build(TrainingSource.Rendered);
    }

    /// <summary>A document without a list.</summary>
    public TrainingDocument WithoutList()
    {
        var text = new TrainingText();
        var list = new RenderedList(random, prose, text)
        {
            Running = [Running()],
            Page = null,
            Width = Pick(60, 80, 100),
            Bare = random
            .Next(2) == 0
        };
        for (var part = random.Next(1, 6); part > 0; part--)
        {
            if (random.Next(2) == 0)
                Body(text, list, random.Next(5, 80), Pick("en", "de", "fr", "es"), []);
            else
                OtherList(text, list.Bare);
        }

        return text.Build(TrainingSource.Prose);
    }

    private void Section(TrainingText text, RenderedList list, (IReadOnlyList<string> Entries, bool? Labelled) printed, string? heading,
        string language, bool last)
    {
        if (random.Next(10) < 8)
            Heading(text, list, heading ?? Pick(Headings));
        else if (!list.Bare || random.Next(2) == 0)
            text.Blank();
        list.Write(printed.Entries, printed.Labelled);
        if (list.Running.Count > 0 && last && random.Next(100) < 35)
            text.Line(list.Running[0], TrainingText.Outside);
        if (random.Next(10) >= 7)
            return;
        Blank(text, list, random.Next(3));
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
            heading = string.Format(CultureInfo.InvariantCulture, Pick("{0}. ", "{0} ", "{0}.  ", "Chapter {0}. "), random.Next(2, 12))
                + heading;
        Blank(text, list, random.Next(3));
        text.Line((list.Bare ? "" : new string(' ', Pick(0, 0, 8, 30)))
            + (random.Next(7) == 0 ? heading.ToUpperInvariant() : heading), TrainingText.Heading);
        Blank(text, list, random.Next(2));
    }

    private void Ending(TrainingText text, RenderedList list, string language)
    {
        if (random.Next(100) < 18)
        {
            Series(text);
            return;
        }

        if (random.Next(100) < 35)
            Imprint(text, list);
        if (random.Next(4) > 0)
            text.Line(Pick(After), TrainingText.Outside);
        Body(text, list, Pick(1, 2, 4, 10, 30, 60), language, []);
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
                Note(text, list, entries[random.Next(entries.Count)]);
            if (random.Next(50) == 0 && list.Running.Count > 0)
                text.Line(list.Running[0], TrainingText.Outside);
            if (random.Next(40) == 0)
                NumberedProse(text, list);
        }
    }

    private void Section(TrainingText text, RenderedList list)
    {
        Blank(text, list, 1);
        text.Line(Pick("3.2 ", "4. ", "II. ", "", "1. ") + prose.Words(random.Next(1, 6), capital: true), TrainingText.Outside);
    }

    private void NumberedProse(TrainingText text, RenderedList list)
    {
        var template = Pick("{0}. {1}.", "({0}) {1};", "{0}) {1}", "• {1}", "- {1}.");
        for (var i = 1; i <= random.Next(2, 9); i++)
            text.Line((list.Bare ? "" : "  ") + string.Format(CultureInfo.InvariantCulture, template, i, prose
                .Words(random.Next(4, 16), capital: true)), TrainingText.Outside);
    }

    private void Note(TrainingText text, RenderedList list, string entry)
    {
        Blank(text, list, 1);
        text.Line(
            $"{random.Next(1, 80)} {Pick("Vgl. ", "See ", "Siehe ", "Ebd., S. ", "Cf. ", "")}{entry[..Math.Min(entry.Length, list.Width)]}",
            TrainingText.Outside
        );
        Blank(text, list, 1);
    }

    // Pages of prose with notes at their feet, some of which are references.
    private void Footnotes(TrainingText text, RenderedList list, IReadOnlyList<string> entries, bool asReferences, string language)
    {
        var (number, separator, page, indent) = (random.Next(1, 30), Pick("{0} ", "{0}  ", "{0}. ", "{0}) "), random
            .Next(1, 200), Pick(0, 0, 2, 4));
        string[] leads = random.Next(3) switch
        {
            0 => ["", "", "", "", "Vgl. ", "Siehe ", "Vgl. auch "],
            1 => [""],
            _ =>
            ["", "", "See ", "Cf. ", "See also "]
        };
        for (var next = 0; next < entries.Count; page++)
        {
            text.Lines(prose.Invented(random.Next(8, 40), list.Width, language), TrainingText.Outside);
            if (random.Next(10) < 4)
                Blank(text, list, 1);
            for (var notes = random.Next(1, 6); notes > 0 && next < entries.Count; notes--, number++)
            {
                var printed = string.Format(CultureInfo.InvariantCulture, separator, number);
                var choice = random.Next(20);
                var note = choice < 6 ? string.Join(' ', prose.Invented(random.Next(1, 4), list.Width, language))
                    : choice < 8 ? string.Format(CultureInfo.InvariantCulture,
                        Pick("Ebd.", "Ebd., S. {0}.", "Ibid., p. {0}.", "A.a.O., S. {0}."), random.Next(1, 300))
                        : leads[random.Next(leads.Length)] + entries[next++];
                var (first, rest) = choice < 8 ? (TrainingText.Outside, TrainingText.Outside) : asReferences
                    ? (TrainingText.First, TrainingText.Continuation)
                    : (TrainingText.First | TrainingText.Outside, TrainingText.Continuation | TrainingText.Outside);
                var lines = Wrapped(printed + note, list.Width);
                for (var i = 0; i < lines.Count; i++)
                    text.Line((list.Bare || i == 0 ? "" : new string(' ', indent)) + lines[i], i == 0 ? first : rest);
            }

            if (random.Next(10) < 7)
                text.Line(page.ToString(CultureInfo.InvariantCulture), TrainingText.Outside);
            if (!list.Bare)
                text.NewPage();
        }
    }

    private static IReadOnlyList<string> Wrapped(string note, int width)
    {
        var (lines, line) = (new List<string>(), "");
        foreach (var word in note.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + word.Length + 1 > width)
            {
                lines.Add(line);
                line = "";
            }

            line = line.Length == 0 ? word : line + ' ' + word;
        }

        return [.. lines, line];
    }

    // An institute's list of its publications.
    private void Series(TrainingText text)
    {
        text.Line(Pick("Discussion Papers", "Veröffentlichungen", "Bisher erschienen:", "In dieser Reihe sind erschienen:",
            "Working Papers", "Publikationen des Instituts", "Previous issues", "Recent publications", "Arbeitspapiere"),
            TrainingText.Outside);
        var (style, count, year) = (random.Next(4), random.Next(5, 45), random.Next(1990, 2015));
        for (var i = 0; i < count; i++)
        {
            var (title, name) = (prose.Words(random.Next(4, 12), capital: true), prose.Words(2));
            text.Line(
                style switch
                {
                    0 =>
                        $"Nr. {count - i} {name}: {title}. {Pick("Bremen, ", "Wien ", "Berlin, ")}{year}, {random.Next(3, 9)},00 €, ISSN "
                        + $"1615-3138",
                    1 => $"FS II {year % 100:00}-{100 + i} {name}. {title}, {random.Next(10, 90)} S.",
                    2 => $"{Pick("■", "•")} {name}: {title}. Wien {year}. Heft {count - i}. ISBN 3-901668-{random.Next(10, 99)}-1",
                    _ => $"No. {count - i}/{year} {title}. {name}",
                },
                TrainingText.Outside
            );
        }
    }

    private void Imprint(TrainingText text, RenderedList list)
    {
        for (var i = random.Next(1, 9); i > 0; i--)
        {
            var (one, other) = (prose.Words(1, capital: true), prose.Words(1, capital: true));
            var mail = $"{one.ToLowerInvariant()}@example.org";
            string[] lines =
            [
                $"Dr. {one} {other}, geb. {random.Next(1940, 1980)}, {prose.Words(4)}, Universität {other}. Forschungsgebiete: "
                + $"{prose.Words(8)}.",
                $"Prof. {one} {other} ist {prose.Words(3)} am {other}-Institut. E-Mail: <{mail}>",
                $"{one} {other} is a professor of {prose.Words(2)} at the University of {other}. Email: {mail}",
                $"Kontakt: {one}straße {random.Next(1, 99)}, {random.Next(10000, 99999)} {other}, Tel.: +49 {random.Next(30, 999)} "
                + $"{random.Next(1000, 99999)}, {mail}",
                $"© {random.Next(1995, 2018)} {prose.Words(3)}. All rights reserved.",
                    $"ISSN {random.Next(1000, 9999)}-{random.Next(1000, 9999)}",
                    $"Received {random.Next(1, 28)}.{random.Next(1, 12)}.{random.Next(1995, 2018)}",
                    $"Table {random.Next(1, 9)}: {prose.Words(6)}",
                string.Join("  ", Enumerable.Range(0, random.Next(3, 8)).Select(_ => random.Next(1, 999))), prose
                    .Words(random.Next(2, 9), capital: true), "This paper has been typeset from a file prepared by the author.",
            ];
            text.Line(lines[random.Next(lines.Length)], TrainingText.Outside);
            if (random.Next(3) == 0)
                Blank(text, list, 1);
        }
    }

    // Contents, agendas, addresses, prices: lines with labels, years and names that are no references.
    private void OtherList(TrainingText text, bool bare)
    {
        text.Line(Pick("Contents", "Agenda", "Participants", "Price list", "Programme", "Inhalt", "Members", "Timeline",
            "Publications of the group", "Team", "Results 2019", "Steps"), TrainingText.Outside);
        var (style, count) = (random.Next(9), random.Next(5, 30));
        for (var i = 1; i <= count; i++)
        {
            var (words, name, year) = (prose.Words(random.Next(2, 9), capital: true),
                $"{prose.Words(1, capital: true)} {prose.Words(1, capital: true)}", random.Next(1950, 2024));
            text.Line(style switch
            {
                0 => $"{i}. {words} {new string('.', random.Next(3, 30))} {i * 3}",
                1 => $"{i / 4 + 1}.{i % 4 + 1} {words}  {i * 2}",
                2 => $"{random.Next(8, 18)}:{random.Next(10, 59)} {words} ({name})",
                3 => $"{name}, {words}, {random.Next(10, 99)}",
                4 => $"{year}: {words}",
                5 => $"{words} {random.Next(1, 999)},{random.Next(10, 99)} {random.Next(1, 99)} %",
                6 => $"({i}) {words}, {year}.",
                7 => $"• {words} ({year})",
                _ => $"[{i}] {words}",
            }, TrainingText.Outside);
            if (!bare && random.Next(8) == 0)
                text.Blank();
        }
    }

    private string Running() => string.Format(
        CultureInfo.InvariantCulture,
        Pick("{0}", "{0}", "{0} et al.", "The {0}", "JOURNAL OF {0}", "{1} et al. {0} ({2}) {3}:{4}", "References"),
        prose.Words(random.Next(2, 6)),
        prose.Words(1, capital: true),
        random.Next(1995, 2022),
        random.Next(1, 60),
        random.Next(1, 400));

    private static void Blank(TrainingText text, RenderedList list, int lines)
    {
        if (!list.Bare)
            text.Blank(lines);
    }

    private T Pick<T>(params T[] choices) => choices[random.Next(choices.Length)];
}
