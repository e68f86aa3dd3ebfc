using System.Text;
using EnrichPipeline.Articles.Formats;
using EnrichPipeline.Citations;
using Xunit;

namespace EnrichPipeline.Tests.Articles.Formats;

public sealed class MarkdownArticleTests
{
    [Fact]
    public void Marks_and_links_of_entries_become_text()
    {
        var references = new ArticleReader().Read("x", Encoding.UTF8.GetBytes("""
            # On soil

            Text with a cite.

            ## References

            - Perez, A. (2017). *Soil carbon in wet grasslands*. **Geoderma**, 301, 20–29. <https://doi.org/10.1016/j.geoderma.2017.04.001>
            - Kim, B. (2017). [Peat and water tables](https://doi.org/10.1016/j.geoderma.2017.05.002). *Geoderma*, 302, 1--9.
            * Noor, E., & Ilic, D\. (2015). Dark radiation after reheating. *Astropart. Phys.*, 60, 12–25.
            """)).Article!.References;

        Assert.Equal(
            [
                "Perez, A. (2017). Soil carbon in wet grasslands. Geoderma, 301, 20–29. https://doi.org/10.1016/j.geoderma.2017.04.001",
                "Kim, B. (2017). Peat and water tables. Geoderma, 302, 1–9. https://doi.org/10.1016/j.geoderma.2017.05.002",
                "Noor, E., & Ilic, D. (2015). Dark radiation after reheating. Astropart. Phys., 60, 12–25.",
            ],
            references.Select(reference => reference.Printed));
    }

    private const string Perez = "Perez, A. (2017). Soil carbon in wet grasslands. Geoderma, 301, 20–29.";
    private const string Kim = "Kim, B. (2016). Peat and water tables in wet grasslands. Geoderma, 302, 1–9.";

    [Theory]
    [InlineData("## References {#refs}", Perez, Perez)]
    [InlineData("References\n--------------", "[1] " + Perez, Perez)]
    [InlineData("<br><br>\n\n# References\n<br>", Perez, Perez)]
    [InlineData(
        "# References",
        "Perez, A. (2017). Soil carbon. *Acta\nGeoderma*, 301.",
        "Perez, A. (2017). Soil carbon. Acta Geoderma, 301.")]
    [InlineData("# References", Perez + " ([Link](https://doi.org/10.1016/x))", Perez + " https://doi.org/10.1016/x")]
    [InlineData("# References", Perez + " 10.1016/x [Link](https://doi.org/10.1016/x)", Perez + " 10.1016/x")]
    [InlineData("# References", Perez + " \\doi{10.1016/x}", Perez + " 10.1016/x")]
    [InlineData(
        "# References",
        "<a id=\"p\"></a>Perez, A. (2017). Soil carbon. <i>Geoderma</i>, <b>301</b>. [↩](#b7)",
        "Perez, A. (2017). Soil carbon. Geoderma, 301.")]
    [InlineData("# References", "* [" + Perez + "]", Perez)]
    [InlineData(
        "# References",
        "1. [Perez *et al.* (2017)](http://www.ncbi.nlm.nih.gov/pubmed/20147303)",
        "Perez et al. (2017) http://www.ncbi.nlm.nih.gov/pubmed/20147303")]
    public void Headings_tags_and_links_are_read_as_they_are_shown(string heading, string entry, string expected)
    {
        var item = entry[0] switch { '1' => "2. ", '*' => "* ", '[' => "[2] ", _ => "" };
        var text = $"---\ntitle: x\n---\n\n# On soil\n\nSome text.\n\n{heading}\n\n{entry}\n\n{item}{Kim}\n\n"
            + "[1]: https://example.org/ \"Kim (2010)\"\n";
        var references = new ArticleReader().Read("x", Encoding.UTF8.GetBytes(text)).Article!.References;

        Assert.Equal([expected, Kim], references.Select(reference => reference.Printed));
    }

    [Fact]
    public void Citations_of_restructured_text_have_keys()
    {
        var references = new ArticleReader().Read("x.rst", Encoding.UTF8.GetBytes("""
            Solvers
            =======

            The solver follows [Soest2003]_.

            .. note:: It is slow.

            Bibliography
            ^^^^^^^^^^^^

            .. [Poli2007] Ricardo Poli and Tim Blackwell, "Particle swarm optimization: an overview". *Swarm
               Intelligence* **1**, 33-57 (2007), :doi:`10.1007/s11721-007-0002-0`

            .. [Soest2003] Arthur van Soest, "The merits of a parallel genetic algorithm". *J. Biomech. Eng.* **125**, 141-146
               (2003). `Preprint <https://example.org/soest.pdf>`_
            """)).Article!.References;

        Assert.Equal(
            [
                "[Poli2007] Ricardo Poli and Tim Blackwell, \"Particle swarm optimization: an overview\". "
                    + "Swarm Intelligence 1, 33-57 (2007), 10.1007/s11721-007-0002-0",
                "[Soest2003] Arthur van Soest, \"The merits of a parallel genetic algorithm\". J. Biomech. Eng. 125, 141-146 (2003). "
                    + "Preprint https://example.org/soest.pdf",
            ],
            references.Select(reference => $"{reference.Label} {reference.Printed}"));
    }

    [Fact]
    public void Citations_beside_a_longer_list_are_remarks()
    {
        var list = string.Concat(Enumerable.Range(1, 6)
            .Select(i => $"{i}. Abel R, Bond T. Growth of cells in *salt*, part {i}. J Foo 200{i};12:3-5.\n\n"));
        var references = new ArticleReader().Read("x.rst", Encoding.UTF8.GetBytes(
            $"Salt\n====\n\nText [note]_.\n\n.. [note] See the report of 2001.\n\nReferences\n==========\n\n{list}")).Article!.References;

        Assert.Equal(
            Enumerable.Range(1, 6).Select(i => $"Abel R, Bond T. Growth of cells in salt, part {i}. J Foo 200{i};12:3-5."),
            references.Select(reference => reference.Printed));
    }

    [Fact]
    public void Link_definitions_are_references_where_there_are_no_others()
    {
        var references = new ArticleReader().Read("answer.md", Encoding.UTF8.GetBytes("""
            ## Answer

            Salt helps growth ([Foo][1], [Bar][2]).

            [1]: https://doi.org/10.1016/j.geoderma.2017.04.001 "Soil carbon in wet grasslands"
            [2]: https://doi.org/10.1016/j.geoderma.2017.05.002 "Peat and water tables"
            [3]: https://doi.org/10.1016/j.geoderma.2017.05.003 "Roots and water tables"
            """)).Article!.References;

        Assert.Equal(
            ["10.1016/j.geoderma.2017.04.001", "10.1016/j.geoderma.2017.05.002", "10.1016/j.geoderma.2017.05.003"],
            references.Select(reference => CitationParser.Parse(reference.Printed).Doi?.Value));
    }

    [Fact]
    public void Info_files_are_read_without_the_marks_of_their_sections()
    {
        var references = new ArticleReader().Read("mpfi.info", Encoding.UTF8.GetBytes(
            "This is mpfi.info, produced by makeinfo version 6.8.\n\n\u001f\nFile: mpfi.info,  Node: References,  Up: Top\n\n"
                + "References\n**********\n\n"
                + "   * G. Alefeld and J. Herzberger, \"Introduction to interval\n     analysis\", Academic Press, 1983.\n\n"
                + "   * E. Hansen, \"Global optimization\", Marcel\n     Dekker, 1992.\n\n"
                + "\u001f\nFile: mpfi.info,  Node: Index,  Prev: References,  Up: Top\n\nConcept Index\n*************\n\n"
                + "\0\b[index\0\b]\n* Menu:\n\n* Accuracy:                 Top.                (line 3)\n\n"
                + "\u001f\nTag Table:\nNode: References\u007f62\n\u001f\nEnd Tag Table\n"))
            .Article!.References;

        Assert.Equal(
            [
                "G. Alefeld and J. Herzberger, \"Introduction to interval analysis\", Academic Press, 1983.",
                "E. Hansen, \"Global optimization\", Marcel Dekker, 1992.",
            ],
            references.Select(reference => reference.Printed));
    }

    private const string Walker =
        "Walker, M. P., & Stickgold, R. (2006). Sleep, memory, and plasticity. Annual Review of Psychology, 57, 139–166.";
    private const string Diekelmann =
        "Diekelmann, S., & Born, J. (2010). The memory function of sleep. Nature Reviews Neuroscience, 11(2), 114–126.";
    private const string Rasch = "Rasch, B., & Born, J. (2013). About sleep's role in memory. Physiological Reviews, 93(2), 681–766.";

    /// <summary>Answers of chatbots, and the references in them.</summary>
    public static TheoryData<string, string, string[]> Answers =>
        new()
        {
            {
                "remarks below each reference",
                """
                Sure! Here are some sources:

                1. **Walker, M. P., & Stickgold, R. (2006).** *Sleep, memory, and plasticity.* Annual Review of Psychology, 57, 139–166.
                   - Key finding: sleep plays a role in plasticity.
                2. **Diekelmann, S., & Born, J. (2010).** *The memory function of sleep.* Nature Reviews Neuroscience, 11(2), 114–126.
                   - Reviews how slow-wave sleep supports consolidation.
                3. **Rasch, B., & Born, J. (2013).** *About sleep in memory.* Physiol. Rev., 93(2), 681–766. [Link](https://example.org/a)

                Let me know if you'd like more detail on any of these!
                """,
                [
                    Walker,
                    Diekelmann,
                    "Rasch, B., & Born, J. (2013). About sleep in memory. Physiol. Rev., 93(2), 681–766. https://example.org/a",
                ]
            },
            {
                "a field in each line",
                """
                1. **Sleep, memory, and plasticity**
                   - **Authors:** Walker, M. P., & Stickgold, R.
                   - **Journal:** Annual Review of Psychology, 57, 139–166
                   - **Year:** 2006
                   - **Summary:** What sleep does.
                2. **The memory function of sleep**
                   - **Authors:** Diekelmann, S., & Born, J.
                   - **Journal:** Nature Reviews Neuroscience, 11(2), 114–126
                   - **Year:** 2010
                3. **About sleep's role in memory**
                   - *Authors:* Rasch, B., & Born, J.
                   - *Published in:* Physiological Reviews, 93(2), 681–766
                   - *Year:* 2013

                These should be enough for a start.
                """,
                [
                    "Walker, M. P., & Stickgold, R. Sleep, memory, and plasticity. Annual Review of Psychology, 57, 139–166. 2006",
                    "Diekelmann, S., & Born, J. The memory function of sleep. Nature Reviews Neuroscience, 11(2), 114–126. 2010",
                    "Rasch, B., & Born, J. About sleep's role in memory. Physiological Reviews, 93(2), 681–766. 2013",
                ]
            },
            {
                "identifiers and addresses below each reference",
                """
                1. Walker MP. Sleep, memory, and plasticity. Annu Rev Psychol 2006;57:139-166.
                   - PMID: 16318592
                   - <https://example.org/a>
                2. Born J. The memory function of sleep. Nat Rev Neurosci 2010;11:114-126. [PubMed](https://example.org/b)
                   - *Free*
                3. Rasch B. About sleep. Physiol Rev 2013;93:681-766.
                """,
                [
                    "Walker MP. Sleep, memory, and plasticity. Annu Rev Psychol 2006;57:139-166. PMID: 16318592 https://example.org/a",
                    "Born J. The memory function of sleep. Nat Rev Neurosci 2010;11:114-126.",
                    "Rasch B. About sleep. Physiol Rev 2013;93:681-766.",
                ]
            },
            { "a table with a reference in each row", $"""
                ### Sources

                | # | Reference | Notes |
                |---|-----------|-------|
                | 1 | {Walker} | review |
                | 2 | {Diekelmann} | review |
                | 3 | {Rasch} | long |
                """, [Walker, Diekelmann, Rasch] },
        };

    [Theory]
    [MemberData(nameof(Answers))]
    public void References_in_answers_of_chatbots_are_read(string kind, string answer, string[] references)
    {
        var found = new ArticleReader().Read("x", Encoding.UTF8.GetBytes(answer)).Article!.References.Select(one => one.Printed);
        Assert.Equal($"{kind}: {string.Join('\n', references)}", $"{kind}: {string.Join('\n', found)}");
    }
}
