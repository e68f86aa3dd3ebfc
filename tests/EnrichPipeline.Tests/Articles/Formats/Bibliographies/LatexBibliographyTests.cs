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

    [Theory]
    // Spacing commands of TeX, as written by the styles of BibTeX and IEEE.
    [InlineData(@"J. Salt, 18\penalty0 (3):\penalty0 151--157.", "J. Salt, 18(3):151–157.")]
    [InlineData(@"\emph{Salt}.\hskip 1em plus 0.5em minus 0.4em\relax Bern: Rock, 2001.", "Salt. Bern: Rock, 2001.")]
    // Lines in place of authors.
    [InlineData(@"\bysame, \emph{Salt}, 2001.", "———, Salt, 2001.")]
    [InlineData(@"\leavevmode\vrule height 2pt depth -1.6pt width 23pt, {\em Salt}, 2001.", "———, Salt, 2001.")]
    [InlineData(@"\rule[0.5ex]{3em}{0.4pt}, Salt, 2001.", "———, Salt, 2001.")]
    [InlineData(
        @"Abel, R. \APACrefYear{2001}. \APACrefbtitle {Salt} {Salt}. \APACaddressPublisher{Bern}{Rock}.",
        "Abel, R. (2001). Salt. Bern: Rock.")]
    [InlineData(@"Abel, R. The eval() function , 2001.", "Abel, R. The eval() function , 2001.")]
    [InlineData(@"Abel, R. \APACjournalVolNumPages{Salt}{12}{}{1--9}.", "Abel, R. Salt, 12, 1–9.")]
    [InlineData(@"\BIBspacing Abel, R., \nar, 2001.", "Abel, R., Nucleic Acids Res., 2001.")]
    // Macros of other styles, of journals in astronomy, and of the file itself.
    [InlineData(
        @"{\sc Abel, R.} \btxandlong{}\ {\sc H.~Bond}: {\em Salt}, \btxpageslong{}\ 3--9.",
        "Abel, R. and H. Bond: Salt, pages 3–9.")]
    [InlineData(@"{Abel}, R. 2001, \apj, 550, 21", "Abel, R. 2001, ApJ, 550, 21")]
    [InlineData(@"\abntrefinfo{Abel}{ABEL}{2001}{ABEL, R. \emph{Salt}. Bern, 2001.}", "ABEL, R. Salt. Bern, 2001.")]
    [InlineData(@"Abel, R. \Salty{water}{2001}. {\EM Rock} \unknown.", "Abel, R. Salt water (2001). Rock .")]
    [InlineData(@"Abel\@. \textquoteleft Salt' \endless{x}.", "Abel. ‘Salt' x.")]
    public void Macros_are_what_they_print(string latex, string printed) =>
        Assert.Equal(
            printed,
            Assert.Single(Read($$$"""
                \newcommand{\Salty}[2]{Salt #1 (#2)}
                \providecommand{\EM}{\em}
                \def\endless#1{\endless{#1}}
                \newcommand{\nar}{Nucleic Acids Res.}
                \providecommand{\apj}{Astrophys. J.}
                \providecommand{\BIBspacing}{\spaceskip=0pt\relax}
                \begin{thebibliography}{9}
                \bibitem{a}
                {{{latex}}}

                \end{thebibliography}
                """)).Printed);

    [Fact]
    public void Macros_that_multiply_their_arguments_do_not_fill_the_memory()
    {
        var many = string.Concat(Enumerable.Repeat("#1", 100));
        var argument = new string('x', 20_000);

        var reference = Assert.Single(Read(
            $@"\newcommand{{\many}}[1]{{{many}}}\begin{{thebibliography}}{{9}}"
                + $@"\bibitem{{a}} \many{{\many{{\many{{{argument}}}}}}}"));

        Assert.InRange(reference.Printed.Length, 1, 200_000);
    }

    [Fact]
    public void Items_of_the_apacite_package_are_read_as_they_print()
    {
        var references = Read("""
            \begin{thebibliography}{}
            \bibitem [\protect \citeauthoryear {%
            Abel%
            \ \BBA {} Bond%
            }{%
            Abel%
            \ \protect \BOthers {.}}{%
            {\protect \APACyear {2001}}%
            }]{%
            abel01}
            \APACinsertmetastar {%
            abel01}%
            \begin{APACrefauthors}%
            Abel, R\BPBI J.%
            \BCBL {}\ \BBA {} Bond, H.%
            \end{APACrefauthors}%
            \unskip\
            \newblock
            \APACrefYearMonthDay{2001}{}{}.
            \newblock
            {\BBOQ}\APACrefatitle {Salt water} {Salt Water}.{\BBCQ}
            \newblock
            \APACjournalVolNumPages{Salt}{12}{3}{1--9}.
            \PrintBackRefs{\CurrentBib}
            \end{thebibliography}
            """);

        Assert.Equal("Abel, R. J., & Bond, H. (2001). Salt water. Salt, 12(3), 1–9.", Assert.Single(references).Printed);
        Assert.Equal("abel01", references[0].Label);
    }

    [Fact]
    public void Items_of_the_harvard_package_have_their_key_as_a_label()
    {
        var references = Read("""
            \begin{thebibliography}{xx}
            \harvarditem[Abel et~al.]{Abel, Bond \harvardand\ Cole}{1990}{abel90}
            Abel, R., Bond, H. \harvardand\ Cole, B.  \harvardyearleft 1990\harvardyearright , `Salt water', {\em Salt} {\bf 12}(3),~1--9.

            \harvarditem{Dunn}{1991}{dunn91}
            Dunn, D.  \harvardyearleft 1991\harvardyearright , {\em Ice}, Rock, Bern.
            \end{thebibliography}
            """);

        Assert.Equal(
            ["Abel, R., Bond, H. and Cole, B. (1990), ‘Salt water', Salt 12(3), 1–9.", "Dunn, D. (1991), Ice, Rock, Bern."],
            references.Select(reference => reference.Printed));
        Assert.Equal(["Abel et al.", "dunn91"], references.Select(reference => reference.Label));
    }

    [Fact]
    public void Entries_of_the_amsrefs_package_are_read_by_their_fields()
    {
        var references = Read("""
            \begin{bibdiv}\begin{biblist}
            \bib{abel05}{article}{
                  author={Abel, R.~J.},
                  author={Bond, H.},
                   title={Growth of {Salt}},
                    date={2005},
                 journal={Salt},
                  volume={65},
                  number={18},
                   pages={8111\ndash 7},
            }
            \bib*{dunn91}{book}{author={Dunn, D.}, title={Ice}, publisher={Rock}, address={Bern}, date={1991}}
            \end{biblist}\end{bibdiv}
            """);

        Assert.Equal(
            ["Abel RJ, Bond H. Growth of Salt. Salt 2005;65(18):8111-7.", "Dunn D. Ice. Rock; 1991."],
            references.Select(reference => reference.Printed));
        Assert.Equal(["abel05", "dunn91"], references.Select(reference => reference.Label));
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
