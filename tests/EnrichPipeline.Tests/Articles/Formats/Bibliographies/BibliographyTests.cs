using System.Text;
using System.Text.Json;
using EnrichPipeline.Articles;
using EnrichPipeline.Articles.Formats;
using EnrichPipeline.Tests.Cli;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Articles.Formats.Bibliographies;

public sealed class BibliographyTests
{
    private const string Damato =
        "D'Amato RJ, Loughnan MS. Thalidomide is an inhibitor of angiogenesis. Proc Natl Acad Sci U S A 1994;91(9):4082-4085.";
    private const string DamatoDoi = "10.1073/pnas.91.9.4082";

    private const string Ris =
        "TY  - JOUR\r\nID  - damato94\r\nAU  - D'Amato, Robert J.\r\nAU  - Loughnan, M. S.\r\nTI  - Thalidomide is an inhibitor\r\n      "
        + "of angiogenesis\r\nJO  - Proc Natl Acad Sci U S A\r\nPY  - 1994/04/26\r\nVL  - 91\r\nIS  - 9\r\nSP  - 4082\r\nEP  - 4085\r\nDO "
        + " - 10.1073/pnas.91.9.4082\r\nER  - \r\n";
    private const string BibTex =
        "% mine\n@string{pnas = {Proc Natl Acad Sci U S A}}\n@article{damato94,\n author = {D'Amato, Robert J. and M. S. Loughnan},\n "
        + "title = \"Thalidomide is an \" # {inhibitor of {A}ngiogenesis},\n journal = pnas, year = 1994, volume = {91}, number = 9, "
        + "pages = {4082--4085},\n doi = {https://doi.org/10.1073/pnas.91.9.4082}\n}\n";
    private const string Csl =
        """[{"id":"damato94","type":"article-journal","title":"Thalidomide is an inhibitor of angiogenesis","container-title":"Proc """
        + """Natl Acad Sci U S A","author":[{"family":"D'Amato","given":"Robert J."},{"family":"Loughnan","given":"M. S."}]"""
        + ""","issued":{"date-parts":[[1994,4,26]]},"volume":91,"issue":"9","page":"4082-4085","DOI":"10.1073/pnas.91.9.4082"}]""";
    private const string Medline =
        "PMID- 7513432\nDP  - 1994 Apr 26\nTI  - Thalidomide is an inhibitor\n      of angiogenesis.\nAU  - D'Amato RJ\nAU  - Loughnan "
        + "MS\nTA  - Proc Natl Acad Sci U S A\nVI  - 91\nIP  - 9\nPG  - 4082-4085\nAID - 10.1073/pnas.91.9.4082 [doi]\n";

    [Theory]
    [InlineData(Ris, "damato94")]
    [InlineData(BibTex, "damato94")]
    [InlineData(Csl, "damato94")]
    [InlineData("{\"items\":" + Csl + "}", "damato94")]
    [InlineData("\uFEFF \n" + Csl, "damato94")]
    [InlineData("\uFEFF\n" + Ris, "damato94")]
    [InlineData("Provider: Somebody\nContent: text\n\n" + Ris, "damato94")]
    [InlineData(Medline, null)]
    public void An_entry_is_written_as_a_reference_and_keeps_its_key_and_ids(string file, string? key)
    {
        var reference = Read(file).Single();

        Assert.Equal(Damato, reference.Printed, ignoreCase: true);
        Assert.Equal((key, DamatoDoi), (reference.Label, reference.TaggedIds?.Doi?.Value));
    }

    [Theory]
    [InlineData("{\\\"o}", "ö")]
    [InlineData("\\'{e}", "é")]
    [InlineData("{\\'e}", "é")]
    [InlineData("\\'{\\i}", "í")]
    [InlineData("\\ss ", "ß")]
    [InlineData("{\\o}", "ø")]
    [InlineData("\\aa{}", "å")]
    [InlineData("\\v{s}", "š")]
    [InlineData("\\c c", "ç")]
    [InlineData("1--2", "1–2")]
    [InlineData("a~b", "a b")]
    [InlineData("R\\&D", "R&D")]
    [InlineData("\\emph{In vivo} work", "In vivo work")]
    [InlineData("5\\% of $\\alpha$-cells", "5% of α-cells")]
    [InlineData("100\\", "100\\")]
    public void LaTeX_becomes_text(string latex, string text) =>
        Assert.Equal(
            $"{text.TrimEnd('\\')}. J Foo 2001.",
            Read($"@article{{a, title = {{{latex.TrimEnd('\\')}}}, journal = {{J Foo}}, year = 2001}}").Single().Printed
        );

    [Theory]
    [InlineData("Doe, Jo and Ana de Roe", "Doe J, de Roe A")]
    [InlineData("Jo A. Doe and others", "Doe JA, et al")]
    [InlineData("Dimitri {Van Neck} and {A Group}", "Van Neck D, A Group")]
    [InlineData("{World Health Organization}", "World Health Organization")]
    [InlineData("Doe, Jr., Jo", "Doe J")]
    [InlineData("Anderson, Sandy", "Anderson S")]
    public void Names_come_in_both_orders(string field, string printed) =>
        Assert.StartsWith(
            printed + ". Cells.",
            Read($"@article{{a, author = {{{field}}}, title = {{Cells}}, year = 2001}}").Single().Printed,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_chapter_inherits_from_its_book()
    {
        var references = Read(
            "@incollection{part, author={Doe, Jo}, title={On salt}, pages={5--9}, crossref={whole}}\n@book{whole, editor={Roe, Ann}, "
            + "title={All of salt}, publisher={Salt Press}, year={2001}, doi={10.5555/whole}}"
        );
        Assert.Equal("Doe J. On salt. In: Roe A, editor. All of salt. Salt Press; 2001. p. 5-9.", references[0].Printed);
        Assert.Null(references[0].TaggedIds);
    }

    [Theory]
    [InlineData("@comment{")]
    [InlineData("@preamble(")]
    [InlineData("@article{a, title = {")]
    [InlineData("@article{a, title = \"")]
    public void A_megabyte_of_values_that_never_close_is_read_to_its_end(string piece) => Assert.Equal(
        "Cells. 2001.",
        Read($"@misc{{a, title={{Fog}}}}\n{string.Concat(Enumerable.Repeat(piece, 50_000))}\n@misc{{b, title={{Cells}}, year=2001}}")[^1]
            .Printed);

    [Fact]
    public void A_damaged_entry_stays_as_it_stood_and_the_next_is_read()
    {
        var references = Read(
            "@article{a, title={Cells}, year=2001}\n@article{b, title={Broken {ice, year=2002\n@comment{not this}\n@article{c, "
            + "title={Fog}, year=2003}"
        );
        Assert.Equal(3, references.Count);
        Assert.Contains("Broken", references[1].Printed, StringComparison.Ordinal);
        Assert.Equal("Fog. 2003.", references[2].Printed);

        var ris = Read("TY  - JOUR\nTI  - Cells\nPY  - 2001\nER  - \nsome note between\nTY  - JOUR\nTI  - Fog\nPY  - 2003\n");
        Assert.Equal(["Cells. 2001.", "some note between", "Fog. 2003."], ris.Select(reference => reference.Printed));
    }

    [Fact]
    public void A_number_of_another_database_is_no_PMID()
    {
        Assert.Null(Read("TY  - JOUR\nTI  - Cells\nAN  - 12345678\nDB  - Embase\nER  - ").Single().TaggedIds);
        Assert.Equal("12345678", Read("TY  - JOUR\nTI  - Cells\nAN  - 12345678\nDB  - PubMed\nER  - ").Single().TaggedIds?.Pmid?.Value);
    }

    [Theory]
    [InlineData("https://www.doi.org/10.1073/pnas.91.9.4082", DamatoDoi)]
    [InlineData("//doi.org/10.1073/pnas.91.9.4082", DamatoDoi)]
    [InlineData("http://dx.doi.org/10.1073%2Fpnas.91.9.4082", DamatoDoi)]
    [InlineData("https://doi.org/10.1073/pnas.91.9.4082?nosfx=y", DamatoDoi)]
    [InlineData("doi: 10.1073/pnas.91.9.4082.", DamatoDoi)]
    [InlineData("https://pubmed.ncbi.nlm.nih.gov/7513432/?from=list", "7513432")]
    [InlineData("https://ncbi.nlm.nih.gov/pubmed/7513432", "7513432")]
    [InlineData("https://europepmc.org/article/MED/7513432", "7513432")]
    [InlineData("https://europepmc.org/articles/PMC43727", "PMC43727")]
    [InlineData("https://doi.org/10.1073/a https://doi.org/10.1073/b", null)]
    [InlineData("https://www.pnas.org/doi/10.1073/pnas.91.9.4082", null)]
    public void An_address_in_a_field_gives_the_id_that_a_link_of_a_page_would(string address, string? id)
    {
        var ids = Read($"TY  - JOUR\nTI  - Cells\nUR  - {address}\nER  - ").Single().TaggedIds;

        Assert.Equal(id, ids?.Doi?.Value ?? ids?.Pmid?.Value ?? ids?.Pmcid?.Value);
    }

    [Theory]
    [InlineData("PMID: 7513432", "7513432")]
    [InlineData("PMCID: 7513432", null)]
    [InlineData("doi: 7513432", null)]
    public void A_number_is_a_PMID_unless_its_label_is_that_of_another_kind(string number, string? pmid) =>
        Assert.Equal(pmid, Read($"@article{{a, title = {{Cells}}, pmid = {{{number}}}}}").Single().TaggedIds?.Pmid?.Value);

    [Theory]
    [InlineData(
        "@ home we read.\n\nReferences\n1. Abel R. Cells. J Foo 2001;1:2.\n2. Bond T. Ice. Bar 2002;3:4.\n3. Cole M. Fog. Baz 2003;5:6."
    )]
    [InlineData(
        "TY  - is a tag of RIS.\n\nReferences\n1. Abel R. Cells. J Foo 2001;1:2.\n2. Bond T. Ice. Bar 2002;3:4.\n3. Cole M. Fog. Baz "
        + "2003;5:6."
    )]
    [InlineData(
        "The tag <ref-list holds it.\n\nReferences\n1. Abel R. Cells. J Foo 2001;1:2.\n2. Bond T. Ice. Bar 2002;3:4.\n3. Cole M. Fog. Baz "
        + "2003;5:6."
    )]
    [InlineData("[1] Abel R. Cells. J Foo 2001;1:2.\n[2] Bond T. Ice. Bar 2002;3:4.\n[3] Cole M. Fog. Baz 2003;5:6.")]
    [InlineData(
        "<?xml version='1.0'?><!-- a > b --><!DOCTYPE html><html xmlns='http://www.w3.org/1999/xhtml'><p>The tag &lt;ref-list or <code "
        + "title='<ref-list >'>x</code></p><h2>References</h2><ol><li>Abel R. Cells. J Foo 2001;1:2.</li><li>Bond T. Ice. Bar "
        + "2002;3:4.</li><li>Cole M. Fog. Baz 2003;5:6.</li></ol></html>"
    )]
    [InlineData("References<br>\n1. Abel R. Cells. J Foo 2001;1:2.<br>2. Bond T. Ice. Bar 2002;3:4.<br>3. Cole M. Fog. Baz 2003;5:6.<br>")]
    public void Text_that_only_mentions_a_format_is_not_of_it(string text) =>
        Assert.Equal(
            ["Abel R. Cells. J Foo 2001;1:2.", "Bond T. Ice. Bar 2002;3:4.", "Cole M. Fog. Baz 2003;5:6."],
            Read(text).Select(reference => reference.Printed)
        );

    [Theory]
    [InlineData("{\"name\":\"no list\"}")]
    [InlineData("[1,2,3]")]
    [InlineData("[[[[")]
    public void Other_JSON_holds_no_references(string json) => Assert.Empty(Read(json));

    [Theory]
    [InlineData("""{"status":"ok","message":{"items":[{"DOI":"10.5555/salt.1","title":["Snow on salt"],"volume":"12"}]}}""", 1)]
    [InlineData("""{"text":"Abel R. Snow on salt. J Foo. 2011;12:3-9.","verdict":"matched","doi":"10.5555/salt.1"}""", 1)]
    [InlineData("""{"text":"Abel R. Snow on salt. J Foo. 2011;12:3-9.","verdict":"matched","doi":"10.5555/salt.1"}""", 9)]
    [InlineData("""[{"author":"Abel R, Bond T","name":"Snow on salt","journal":"J Foo","volume":12,"pages":"3-9","year":2011}]""", 1)]
    public void Other_records_as_JSON_are_refused_in_a_sentence_that_says_what_to_give(string record, int lines)
    {
        var json = string.Concat(Enumerable.Repeat(record + "\n", lines));
        var reading = new ArticleReader().Read("records.json", Encoding.UTF8.GetBytes(json));

        Assert.Null(reading.Article);
        Assert.Contains("Give the references as CSL-JSON", reading.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Items_may_stand_on_a_line_each() =>
        Assert.Equal(
            ["Cells. 2001.", "Ice. 2002."],
            Read(
                """
                {"type":"book","title":"Cells","issued":{"date-parts":[[2001]]}}
                {"type":"book","title":"Ice","issued":{"date-parts":[[2002]]}}
                """
            ).Select(reference => reference.Printed)
        );

    [Fact]
    public void An_empty_name_between_two_ands_is_left_out() =>
        Assert.Equal(
            "Doe J, Roe E, et al. A title. 2001.",
            Read("@article{a, author={Doe, Jane and Roe, E. and and others}, title={A title}, year=2001}")[0].Printed
        );

    [Fact]
    public void BibTeX_in_Windows_1252_keeps_its_letters()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding
            .GetEncoding(1252)
            .GetBytes("@article{a, author={Müller, Jörg and Peña, Óscar}, title={Über Zellen in der Größe}, year=2001}");
        Assert.Equal(
            "Müller J, Peña Ó. Über Zellen in der Größe. 2001.",
            new ArticleReader().Read("x", bytes).Article!.References[0].Printed
        );
    }

    [Theory]
    [InlineData("@article{a, title={", 20_000)]
    [InlineData("@a{{", 50_000)]
    [InlineData("@string{a = a # a}\n", 20_000)]
    [InlineData("{", 100_000)]
    [InlineData("TY  - JOUR\n", 50_000)]
    [InlineData("[{\"title\":", 50_000)]
    public void Hostile_bibliographies_are_read_to_their_end(string piece, int times) =>
        Assert.NotNull(
            new ArticleReader().Read("x", Encoding.UTF8.GetBytes("@article{a, title={A}}\n" + new StringBuilder().Insert(0, piece, times)))
        );

    [Fact]
    public void A_field_of_a_hundred_thousand_lines_takes_memory_in_proportion()
    {
        var file = Encoding.UTF8.GetBytes("TY  - JOUR\nTI  - A title\n" + new StringBuilder().Insert(0, "obj\n", 100_000));
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.NotNull(new ArticleReader().Read("x", file));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 500L * file.Length);
    }

    [Fact]
    public async Task A_bibliography_goes_through_the_whole_pipeline()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "mine.txt"), BibTex);

        await Enrich.RunAsync(folder.Path, "article", "mine.txt", "--sandbox");

        using var document = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder.Path, "mine.txt.json")));
        Assert.Equal(DamatoDoi, document.RootElement.GetProperty("references")[0].GetProperty("doi").GetString());
    }

    private static IReadOnlyList<Reference> Read(string file) =>
        new ArticleReader().Read("page.html", Encoding.UTF8.GetBytes(file)).Article?.References ?? [];
}
