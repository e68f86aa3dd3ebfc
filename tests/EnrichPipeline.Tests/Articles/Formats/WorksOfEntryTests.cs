using System.Text;
using EnrichPipeline.Articles;
using EnrichPipeline.Articles.Formats;
using EnrichPipeline.Tests.Articles.Formats.Word;
using Xunit;

namespace EnrichPipeline.Tests.Articles.Formats;

/// <summary>Tests that every format splits an entry that prints several works.</summary>
public sealed class WorksOfEntryTests
{
    private const string First = "A. Abel, Phys. Rev. D 41, 3394 (1990)";
    private const string Second = "B. Bond, Phys. Lett. B 12, 345 (1991)";
    private const string Single = "C. Carr, Phys. Rev. D 42, 394 (1990)";
    private const string DoiOfFirst = "10.1103/abel";
    private const string DoiOfSecond = "10.1016/bond";

    [Fact]
    public void A_web_page_gives_each_work_the_ids_to_which_its_own_links_lead()
    {
        var references = Read("<html><body><p>The text.</p><h2>References</h2><ol>"
            + $"<li>A. Abel, <a href='https://doi.org/{DoiOfFirst}'>{First[9..]}</a>; "
            + $"B. Bond, <a href='https://doi.org/{DoiOfSecond}'>{Second[9..]}</a></li>"
            + $"<li>{Single}</li><li>{Single.Replace("42", "43", StringComparison.Ordinal)}</li></ol></body></html>");

        AssertWorks(references, "1.");
        Assert.Equal([DoiOfFirst, DoiOfSecond, null], references.Take(3).Select(reference => reference.TaggedIds?.Doi?.Value));
    }

    [Fact]
    public void Latex_loses_an_id_that_may_belong_to_either_work()
    {
        var references = Read(
            "\\begin{thebibliography}{9}\n"
            + "\\bibitem{k} A. Abel, {\\em Phys. Rev. D} {\\bf 41}, 3394 (1990); "
            + $"{Second} \\href{{https://doi.org/{DoiOfFirst}}}{{x}}\n"
            + $"\\bibitem{{m}} {Single}\n\\end{{thebibliography}}\n");

        Assert.Equal([First, Second], references.Take(2).Select(reference => reference.Printed[..First.Length]));
        Assert.Equal(["k a", "k b", "m "], references.Select(reference => $"{reference.Label} {reference.Part}"));
        Assert.Null(references[0].TaggedIds);
    }

    [Fact]
    public void Xml_splits_a_citation_and_counts_the_citations_of_an_entry()
    {
        AssertWorks(Read(Nlm($"<mixed-citation>{First}; {Second}</mixed-citation>")), "1");
        AssertWorks(Read(Nlm($"<mixed-citation>{First}</mixed-citation><mixed-citation>{Second}</mixed-citation>")), "1");
    }

    [Fact]
    public void Tei_splits_a_printed_reference() => AssertWorks(
        Read(
            "<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader/><text><back><listBibl>"
            + $"<bibl xml:id='b0'>{First}; {Second}</bibl><bibl xml:id='b1'>{Single}</bibl></listBibl></back></text></TEI>"),
        "b0");

    [Fact]
    public void The_bibliography_of_a_word_document_is_split() => AssertWorks(
        Read(WordFile.Of(
        [
            WordFile.Plain("The text."),
            WordFile.Plain("References"),
            .. new[] { $"[1] {First}; {Second}", $"[2] {Single}", "[3] D. Dale, Phys. Rev. D 43, 12 (1990)" }.Select(WordFile.Plain),
        ])),
        "[1]");

    private static void AssertWorks(IReadOnlyList<Reference> references, string label)
    {
        Assert.Equal([First, Second, Single], references.Take(3).Select(reference => reference.Printed));
        Assert.Equal(
            [$"{label} a", $"{label} b"],
            references.Take(2).Select(reference => $"{reference.Label} {reference.Part}"));
        Assert.Null(references[2].Part);
        Assert.Equal(Enumerable.Range(1, references.Count), references.Select(reference => reference.Ordinal));
    }

    private static string Nlm(string citations) =>
        "<article><front><article-meta><title-group><article-title>Salt</article-title></title-group></article-meta></front><back>"
        + $"<ref-list><ref><label>1</label>{citations}</ref><ref><label>2</label><mixed-citation>{Single}</mixed-citation></ref></ref-list>"
        + "</back></article>";

    private static IReadOnlyList<Reference> Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static IReadOnlyList<Reference> Read(byte[] file) => new ArticleReader().Read("page.txt", file).Article!.References;
}
