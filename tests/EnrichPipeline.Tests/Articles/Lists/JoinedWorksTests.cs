using System.Text;
using EnrichPipeline.Articles;
using EnrichPipeline.Articles.Formats;
using Xunit;

namespace EnrichPipeline.Tests.Articles.Lists;

/// <summary>Tests entries that cite several works, with and without letters, and entries of one work that look like several.</summary>
public sealed class JoinedWorksTests
{
    /// <param name="marked">An entry with a bar before each further work.</param>
    [Theory]
    [InlineData("A. Abel and B. Bond, Z. Phys. C 46, 93 (1990); ¦C. Carr and D. Dale, Jr., Phys. Rev. D 41, 142 (1990).")]
    [InlineData("A. Abel et al. (CDF Collaboration), Phys. Rev. D 63, 72 (2001); ¦B. Bond et al., Phys. Rev. Lett. 81, 1367 (1998).")]
    [InlineData("A. Abel, arXiv:hep- ex/0605066; ¦B. Bond et al. (CDF Collaboration), Phys. Rev. Lett. 97, 082004 (2006).")]
    [InlineData("A. Abel, J. High Energy Phys. 02 (2004) 056; ¦Yu. I. Bond, J. High Energy Phys. 07 (2005) 054; ¦C. de Carr, "
        + "Eur. Phys. J. C 50, 843 (2007).")]
    [InlineData("Abel J. and Bond B., Phys. Rev. Lett., 48 (1982) 1066; ¦Carr J., Nucl. Phys. A, 418 (1984) 215c; ¦Dale M., "
        + "Phys. Rep., 88 (1982) 321.")]
    [InlineData("A. Abel, Ph.D. thesis, University College London, 2006; ¦B. Bond, Ph.D. thesis, University of Rome, 2004.")]
    [InlineData("A. Abel, AIP Conf. Proc. 758, 30 (2005), gr-qc/0501053; ¦B. Bond, in Proceedings of a Meeting (World "
        + "Scientific, 2005), p.84.")]
    [InlineData("A. Abel, B. Bond, The decay of mesons, Phys. Lett. B158 (1985); ¦C. Carr, A. Abel, The quartic action, Nucl. "
        + "Phys. B291 (1987) 41.")]
    [InlineData("Abel, A.; Bond, B. J. Am. Chem. Soc. 2005, 127, 1234; ¦Carr, C.; Dale, D. J. Org. Chem. 2006, 71, 12.")]
    [InlineData("Abel AB, Bond B. Salt and water. J Biol 2005, 12, 34-56; ¦Carr CD, Dale D. More salt. J Biol 2006, 13, 45-67.")]
    [InlineData("A. Abel and B. Bond, Nucl. Phys. B533, 627 (1998); ¦Phys. Lett. B 435, 389 (1998).")]
    [InlineData("A. Abel, Nucl. Phys. B 559 (1999) 539 [hep-lat/9903021]; ¦Nucl. Phys. B 543 (1999) 533 [hep-lat/9811014].")]
    [InlineData("Abel, B., and Carr, M.B., Phys. Lett. B, 1988, vol. 202, p. 138; ¦Nucl. Phys. B, 1990, vol. 339, p. 269.")]
    [InlineData("A. Abel, Phys. Rev. Lett. 69, 2863 (1992); ¦Ann. Phys. (N.Y.) 326, 96 (2011); ¦B. Bond, ibid. 327, 12 (2012).")]
    [InlineData("R. Abel, „Salt“, Soziale Welt 6 (1905): 549–56; ¦S Lin u. a., „Work“, Soziale Welt 24 (2000): 639–46, doi:10.1000/x.1.")]
    [InlineData("American Institute, American Standard (Standards, 1978); ¦Christiane Norrby, „Salt and Water“ (Diss., Lund, 1972).")]
    [InlineData("A. Abel, Phys. Rev. D 41, 3394 (1990); ¦53, 1349 (1996); ¦ibid. 54, 12 (1996).")]
    [InlineData("A. Abel, PoS LATTICE 2013 (2014) 002 [arXiv:1401.7788 [hep-lat]]. ¦B. Bond, PoS LATTICE 2012 (2012) 017.")]
    [InlineData("A. Abel, Nucl. Phys. B 362 (1991) 641. ¦B. Bond, C.B. Carr, Nucl. Phys. B 388 (1992) 275.")]
    public void Works_cited_in_full_one_after_the_other_are_references_of_their_own(string marked)
    {
        var works = marked.Split('¦').Select(work => work.TrimEnd(' ', ';')).ToArray();

        var references = ReferencesOf(marked.Replace("¦", "", StringComparison.Ordinal));

        Assert.Equal(works, references.Select(reference => reference.Printed));
        Assert.Equal("abc"[..works.Length], string.Concat(references.Select(reference => reference.Part)));
        Assert.All(references, reference => Assert.Equal("[2]", reference.Label));
    }

    [Theory]
    [InlineData("Abel, A.; Bond, B.; Carr, C. Salt and water. J. Am. Chem. Soc. 2005, 127, 1234.")]
    [InlineData("Abel A, Bond B. Salt and water. J Biol. 2005; 12(3): 34-56. Epub 2004; PubMed PMID: 123456; PubMed Central "
        + "PMCID: PMC12345.")]
    [InlineData("A. Abel, Angew. Chem. 2003, 115, 2188; Angew. Chem., Int. Ed. 2003, 42, 2138.")]
    [InlineData("A. Abel, Zh. Eksp. Teor. Fiz. 12, 345 (1960); Sov. Phys. JETP 3, 45 (1960).")]
    [InlineData("C. A. Abel, J. Amer. Chem. Soc. 71, 963 (1949); Chem. Abstr. 45, 8809 (1951).")]
    [InlineData("A. Abel, Phys. Rev. D 38, 511 (1988); 41, 690(E) (1988).")]
    [InlineData("A. Abel, The Salt of the Earth (Maryknoll, NY: Orbis, 1996; Edinburgh: Clark, 1996).")]
    [InlineData("Abel, A. Salt in History. Maryknoll, NY: Orbis, 1996; Edinburgh: T&T Clark, 1996.")]
    [InlineData("Abel, A. (2011). A way home: salt in Australia; Journal of Salt 2 (1) 2011.")]
    [InlineData("Abel A, et al.: Salt acts with water. Metabolites. 2019 Jan 2; 2019 Jan 2.")]
    [InlineData("Salt was not known there until 1800; see A. Abel, A Bibliography of Salt, London, 1954, 194.")]
    [InlineData("A. Abel, in Salt, ed. B. Bond (Springer, Berlin, 1990). C. Carr helped with this.")]
    public void Signs_inside_a_reference_join_no_works(string entry)
    {
        var reference = Assert.Single(ReferencesOf(entry));

        Assert.Equal((entry, null), (reference.Printed, reference.Part));
    }

    [Theory]
    [InlineData("(a) {A}; (b) {B}.")]
    [InlineData("a) {A}; b) {B}.")]
    [InlineData("[a] {A}; [b] {B}.")]
    [InlineData("a] {A}; b] {B}.")]
    [InlineData("a. {A}; b. {B}.")]
    [InlineData("(i) {A}; (ii) {B}.")]
    [InlineData("i) {A}; ii) {B}.")]
    [InlineData("(A) {A}; (B) {B}.")]
    [InlineData("For reviews, see: (a) {A}; (b) {B}.")]
    public void Works_behind_letters_are_references_of_their_own(string entry)
    {
        var (first, second) = ("A. Abel, Tetrahedron 2005, 61, 12", "B. Bond, Org. Lett. 2007, 9, 346");

        var works = ReferencesOf(
            entry.Replace("{A}", first, StringComparison.Ordinal).Replace("{B}", second, StringComparison.Ordinal));

        Assert.Equal([$"{first} a", $"{second}. b"], works.Select(work => $"{work.Printed} {work.Part}"));
    }

    [Fact]
    public void A_letter_behind_a_number_belongs_to_the_entry_of_the_number()
    {
        var entries = Enumerable.Range(1, 6).Select(i => $"{i}. a. Abel, A. Salt 200{i}, 6{i}, 12; b. Bond, B. Org. Salt 200{i}, 9, 3.");

        var references = Read($"The text.\n\nReferences\n\n{string.Join('\n', entries)}\n");

        Assert.Equal(
            Enumerable.Range(1, 6).SelectMany(i => new[] { $"{i}. a", $"{i}. b" }),
            references.Select(reference => $"{reference.Label} {reference.Part}"));
    }

    [Theory]
    [InlineData("; see also ", "")]
    [InlineData("; and ", "")]
    [InlineData(", and references therein; ", ", and references therein")]
    [InlineData(" and Refs. therein; cf. ", " and Refs. therein")]
    public void Words_that_lead_to_a_further_work_are_no_part_of_it(string join, string end)
    {
        var works = ReferencesOf($"A. Abel, Salt Lett. 41, 142 (1990){join}B. Bond, Salt Lett. 42, 12 (1991).");

        Assert.Equal(
            [$"A. Abel, Salt Lett. 41, 142 (1990){end}", "B. Bond, Salt Lett. 42, 12 (1991)."],
            works.Select(work => work.Printed));
    }

    private static IReadOnlyList<Reference> ReferencesOf(string entry)
    {
        var list = $"The text.\n\nReferences\n\n[1] Z. Zorn, Salt Lett. 1, 2 (1989).\n[2] {entry}\n[3] Y. York, Salt Lett. 3, 4 (1992).\n";
        var references = Read(list);
        Assert.Equal(("[1]", "[3]"), (references[0].Label, references[^1].Label));
        return [.. references.Skip(1).SkipLast(1)];
    }

    private static IReadOnlyList<Reference> Read(string text) =>
        new ArticleReader().Read("a.txt", Encoding.UTF8.GetBytes(text)).Article!.References;
}
