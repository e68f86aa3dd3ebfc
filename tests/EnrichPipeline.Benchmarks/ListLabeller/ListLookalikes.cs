namespace EnrichPipeline.Benchmarks.ListLabeller;

/// <summary>Writes lines that look like those of a reference list but are not.</summary>
internal sealed class ListLookalikes(Random random, ProseSource prose)
{
    /// <summary>Writes an institute's list of its publications.</summary>
    public void Series(TrainingText text)
    {
        text.Line(random.Pick("Discussion Papers", "Veröffentlichungen", "Bisher erschienen:", "In dieser Reihe sind erschienen:",
            "Working Papers", "Publikationen des Instituts", "Previous issues", "Recent publications", "Arbeitspapiere"),
            TrainingText.Outside);
        var (style, count, year) = (random.Next(4), random.Next(5, 45), random.Next(1990, 2015));
        for (var i = 0; i < count; i++)
        {
            var (title, name) = (prose.Words(random.Next(4, 12), capital: true), prose.Words(2));
            text.Line(
                style switch
                {
                    0 => $"Nr. {count - i} {name}: {title}. {random.Pick("Bremen, ", "Wien ", "Berlin, ")}{year}, "
                        + $"{random.Next(3, 9)},00 €, ISSN 1615-3138",
                    1 => $"FS II {year % 100:00}-{100 + i} {name}. {title}, {random.Next(10, 90)} S.",
                    2 => $"{random.Pick("■", "•")} {name}: {title}. Wien {year}. Heft {count - i}. ISBN 3-901668-{random.Next(10, 99)}-1",
                    _ => $"No. {count - i}/{year} {title}. {name}",
                },
                TrainingText.Outside
            );
        }
    }

    /// <summary>Writes what journals print about authors, dates and themselves.</summary>
    public void Imprint(TrainingText text, RenderedList list)
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
                list.Space(1);
        }
    }

    /// <summary>Writes contents, agendas, addresses or prices: lines with labels, years and names that are not references.</summary>
    public void OtherList(TrainingText text, bool bare)
    {
        text.Line(random.Pick("Contents", "Agenda", "Participants", "Price list", "Programme", "Inhalt", "Members", "Timeline",
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
}
