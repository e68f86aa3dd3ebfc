using System.Text;
using EnrichPipeline.Articles;
using EnrichPipeline.Articles.Formats;
using Xunit;

namespace EnrichPipeline.Tests.Articles.Formats.Bibliographies;

[Trait("Kind", "Slow")]
public sealed class LatexBibliographyTests
{
    private const string BibItem = "\n\\bibitem{z} Growth of cells. 2001.";
    private const string BibEntry = "\\entry{z}{article}{}\\field{title}{Growth of cells}\\field{year}{2001}\\endentry";

    [Fact]
    public void Items_of_BibTeX_and_natbib_are_read_without_commands()
    {
        var references = Read("""
            \begin{thebibliography}{10}
            \providecommand{\url}[1]{\texttt{#1}}
            \bibitem[Abel et~al.(2016)Abel, Bond,
              and Cole]{abel2016}
            Mart{\'\i}n Abel and Li~Bond.
            \newblock Deep salt.
            \newblock In \emph{Proceedings of Salt}, pages 308--318. ACM, 2016.

            \bibitem[ABC+16]{ls99}
            G.~{Lema\^{\i}tre} and B.~{S{\o}rensen}.
            \newblock On $\alpha$-stable salt.
            \newblock \doi{10.1214/aop/1022677258}.

            \bibitem{plain}
            {\sc Dunn, D.~E.} {\it The {\TeX}book}, 1984.
            \href{https://doi.org/10.1000/xyz_1}{doi:10.1000/xyz\_1}.
            \end{thebibliography}
            """);

        Assert.Equal(["abel2016", "ABC+16", "plain"], references.Select(reference => reference.Label));
        Assert.Equal("Martín Abel and Li Bond. Deep salt. In Proceedings of Salt, pages 308–318. ACM, 2016.", references[0].Printed);
        Assert.Equal("Dunn, D. E. The TeXbook, 1984. doi:10.1000/xyz_1.", references[2].Printed);
        Assert.Equal(["10.1214/aop/1022677258", "10.1000/xyz_1"], references.Skip(1).Select(reference => reference.TaggedIds?.Doi?.Value));
    }

    [Fact]
    public void Commented_items_of_a_paper_are_none()
    {
        var references = Read("""
            \documentclass{article}
            \begin{document}
            As shown in \cite{a,b}. % comment
            \begin{thebibliography}{99}
            \bibitem{a} A. Abel, \textit{Salt}, PLDI \textbf{44} (2009), 465--478.
            %\bibitem{old} Removed, R. \textit{Old}, J. X \textbf{1} (1999), 2.
            \bibitem{b} C. Cole, ``Ice: a study,'' \emph{Foo Not.}\ {\bf 24}(7):146--160, 1989.
            \end{thebibliography}
            \end{document}
            """);

        Assert.Equal(
            ["A. Abel, Salt, PLDI 44 (2009), 465–478.", "C. Cole, “Ice: a study,” Foo Not. 24(7):146–160, 1989."],
            references.Select(reference => reference.Printed)
        );
    }

    [Fact]
    public void Entries_that_biber_writes_are_read_by_their_fields()
    {
        var references = Read("""
            \refsection{0}
            \datalist[entry]{nty/global//global/global}
            \entry{abel01}{article}{}
              \name{author}{1}{}{%
                {{hash=1}{%
                   family={Abel},
                   familyi={A\bibinitperiod},
                   given={Rosa},
                   giveni={R\bibinitperiod}}}%
              }
              \field{journaltitle}{Journal of Salt}
              \field{title}{Growth of cells}
              \field{volume}{12}
              \field{year}{2001}
              \field{pages}{34\bibrangedash 56}
              \verb{doi}
              \verb 10.1000/salt.1
              \endverb
            \endentry
            \enddatalist
            \endrefsection
            """);

        Assert.Equal("Abel R. Growth of cells. Journal of Salt 2001;12:34-56.", Assert.Single(references).Printed);
        Assert.Equal("10.1000/salt.1", references[0].TaggedIds?.Doi?.Value);
    }

    [Theory]
    [InlineData("", "\\bibitem{", BibItem)]
    [InlineData("", "\\bibitem[", BibItem)]
    [InlineData("", "\\bibitem{a}{", BibItem)]
    [InlineData("\\bibitem{a}", "\\href{", BibItem)]
    [InlineData("\\bibitem{a}", "{", BibItem)]
    [InlineData("", "\\entry{a}{b}{}\\field{x}{\\endentry", BibEntry)]
    [InlineData("\\entry{a}{b}{}", "\\field{x}{", "\\endentry" + BibEntry)]
    public void Behind_a_megabyte_of_groups_that_never_close_the_last_reference_is_read(string before, string piece, string last) =>
        Assert.Equal("Growth of cells. 2001.", Read(before + string.Concat(Enumerable.Repeat(piece, 100_000)) + last)[^1].Printed);

    [Theory]
    [InlineData(@"\bibitem[{[}1{]}]{a} Text.", "[1]", "Text.")]
    [InlineData(@"\bibitem[A\]B]{a} Text.", "A]B", "Text.")]
    [InlineData(@"\bibitem [1] {a} Te{x}t \} \href{https://example.org/{b}}{here}.", "1", "Text } here.")]
    [InlineData(@"\bibitem{a} Text {\it without its end.", "a", "Text without its end.")]
    [InlineData(@"\bibitem{a} Text \href{without its end.", "a", "Text without its end.")]
    public void Groups_nest_end_early_or_never(string item, string label, string printed)
    {
        var reference = Assert.Single(Read(item));

        Assert.Equal((label, printed), (reference.Label, reference.Printed));
    }

    private static IReadOnlyList<Reference> Read(string file) =>
        new ArticleReader().Read("x", Encoding.UTF8.GetBytes(file)).Article?.References ?? [];
}
