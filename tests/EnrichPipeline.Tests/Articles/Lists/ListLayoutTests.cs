using System.Text;
using EnrichPipeline.Articles.Formats;
using Xunit;

namespace EnrichPipeline.Tests.Articles.Lists;

/// <summary>Tests layouts of real lists, with invented words. Each row was once read wrongly, or almost.</summary>
public sealed class ListLayoutTests
{
    private const string A = "Abel R, Bond T. Growth of cells in salt. J Foo 2001;12:34-56.";
    private const string B = "World Body for Salt. Salt report. Geneva: WBS; 2002.";
    private const string C = "Cole M, de Vries P. Volume and pressure: 2. The membrane. Bar Lett 2003;3:4-5.";
    private const string D = "Dunn, K. (2004) Notes on salt. Available from: https://example.org/salt-notes";
    private const string E = "Eder L, Ford P. Rain in spring. J Foo 2005;1:2-3.";
    private const string F = "Gold S, Hill T. Snow on salt lakes. Baz 2006;4:5-6.";

    public static TheoryData<string, string, string[]> Layouts =>
        new()
        {
            { "plain numbers", $"References\n1. {A}\n2. {B}\n3. {C}\n", [A, B, C] },
            {
                "doubled numbers on their own lines",
                $"References\n\n  1. 1.\n    {A}PubMedGoogle Scholar\n  2. 2.\n    {B}Google Scholar\n  3. 3.\n    {C}\n",
                [A, B, C]
            },
            { "brackets", $"REFERENCES\n[1] {A}\n[2] {B}\n[3] {C}", [A, B, C] },
            { "boxes to tick before it", $"Consent\n[ ] yes\n[ ] no\n[\t] later\n\nReferences\n1. {A}\n2. {B}\n3. {C}\n", [A, B, C] },
            { "parentheses", $"7. References\n(1) {A}\n(2) {B}\n(3) {C}", [A, B, C] },
            { "closing parentheses", $"References:\n1) {A}\n2) {B}\n3) {C}", [A, B, C] },
            { "bare numbers", $"R E F E R E N C E S\n1 {A}\n2 {B}\n3 {C}", [A, B, C] },
            { "raised numbers", $"References\n¹{A}\n²{B}\n³{C}", [A, B, C] },
            { "numbers against the text", $"References\n1{A}\n2{B}\n3{C}", [A, B, C] },
            { "numbers on lines of their own", $"References\n1\n{A}\n2\n{B}\n3\n{C}", [A, B, C] },
            { "one paragraph", $"References\n1. {A} 2. {B} 3. {C}\n", [A, B, C] },
            { "one paragraph in brackets", $"References\n[1] {A} [2] {B} [3] {C}\n", [A, B, C] },
            { "heading run into the list", $"The end. REFERENCES 1. {A} 2. {B} 3. {C}", [A, B, C] },
            { "link words against the next number", $"References\n1. {A}PubMedGoogle Scholar2. {B}Google Scholar3. {C}", [A, B, C] },
            { "two references on one line", $"References\n1. {A}\n2. {B} 3. {C}\n4. {D}", [A, B, C, D] },
            { "a number in another style", $"References\n1. {A}\n2 {B}\n3. {C}\n4. {D}", [A, B, C, D] },
            { "a lost number stays with its neighbour", $"References\n1. {A}\n2. {B}\n4. {C}\n5. {D}", [A, B, C, D] },
            {
                "a year at the start of a line",
                "References\n1. Abel R. Cells. J Foo,\n2001. 12:34.\n2. Bond T. Salt. Bar 2002;1:\n3. 4-5.\n3. Cole M. Ice. Baz 2003;2:3.",
                ["Abel R. Cells. J Foo, 2001. 12:34.", "Bond T. Salt. Bar 2002;1: 3. 4-5.", "Cole M. Ice. Baz 2003;2:3."]
            },
            {
                "a note below the heading",
                $"References and Recommended Reading\nPapers of particular interest, published recently, have been highlighted as:\n• Of "
                + $"importance\n•• Of major importance\n\n1. {A}\n2.•• {B}\n3. {C}",
                [A, B, C]
            },
            {
                "no heading, sections numbered",
                $"1. Introduction\nSalt is old (2, 3).\n\n2. Methods\nWe used 2 g in 2004.\n\n1. {A}\n2. {B}\n3. {C}\n4. {D}",
                [A, B, C, D]
            },
            { "lists of two chapters", $"Part one\nReferences\n1. {A}\n2. {B}\n\nPart two\nReferences\n1. {C}\n2. {D}", [A, B, C, D] },
            {
                "two lists under one heading",
                $"References\n1. {A}\n2. {B}\n3. {C}\n\nSupplement\n1. {D}\n2. {A}\n3. {B}",
                [A, B, C, D, A, B]
            },
            {
                "heading in a table of contents",
                $"Contents\nIntroduction\nReferences\n\nIntroduction\nSalt is old, as we said in 2004.\n\nReferences\n1. {A}\n2. {B}\n3. "
                + $"{C}",
                [A, B, C]
            },
            { "blank lines", $"References\n\n{A}\n\n{B}\n\n{C}\n\n{D}\n", [A, B, C, D] },
            { "one a line", $"Literature Cited\n{A}\n{B}\n{C}\n{D}\n", [A, B, C, D] },
            {
                "hanging indent",
                "References\nAbel R, Bond T. Growth of cells in\n    salt. J Foo 2001;12:34-56.\nCole M, de Vries P. Volume and\n    "
                + "pressure. Bar Lett 2003;3:4-5.\nDunn K. Notes on salt and its use\n    in water. Baz 2004;1:2.\n",
                [
                    "Abel R, Bond T. Growth of cells in salt. J Foo 2001;12:34-56.",
                    "Cole M, de Vries P. Volume and pressure. Bar Lett 2003;3:4-5.",
                    "Dunn K. Notes on salt and its use in water. Baz 2004;1:2.",
                ]
            },
            {
                "Chinese heading and brackets",
                "参考文献\n［1］李明. 盐的研究. 化学学报, 2001, 12: 34.\n［2］王伟. 水的研究. 化学学报, 2002, 13: 35.\n［3］张力. 冰的研究. 化学学报, 2003, 14: 36.",
                [
                    "李明. 盐的研究. 化学学报, 2001, 12: 34.",
                    "王伟. 水的研究. 化学学报, 2002, 13: 35.",
                    "张力. 冰的研究. 化学学报, 2003, 14: 36.",
                ]
            },
            {
                "several works in one entry",
                $"References\n1. a) R. Abel, J. Foo 2001, 1, 2; b) T. Bond, Bar 2002, 3, 4.\n2. Ibid.\n3. {C}\n4. {D}",
                ["R. Abel, J. Foo 2001, 1, 2", "T. Bond, Bar 2002, 3, 4.", "Ibid.", C, D]
            },
            {
                "several works in one entry behind a bare number",
                "Notes and references\n1 R. Abel and T. Bond, Foo, 1972, 238, 37-38.\n2 M. Cole, Chem. Bar, 1995, 95, 69-96.\n"
                + "3 L. Dunn and M. Eder, Chem. Bar, 2007, 107, 2891.\n"
                + "4 (a) A. Ford and Y. Gold, Chem. Baz, 2009, 38, 253; (b) K. Hale, Foo, 2013, 3, 1486.\n"
                + "5 The samples were kept in the dark for two days.\n6 R. Iver, T. Bond and Y. Cole, Bar, 2001, 293, 269.",
                [
                    "R. Abel and T. Bond, Foo, 1972, 238, 37-38.",
                    "M. Cole, Chem. Bar, 1995, 95, 69-96.",
                    "L. Dunn and M. Eder, Chem. Bar, 2007, 107, 2891.",
                    "A. Ford and Y. Gold, Chem. Baz, 2009, 38, 253",
                    "K. Hale, Foo, 2013, 3, 1486.",
                    "The samples were kept in the dark for two days.",
                    "R. Iver, T. Bond and Y. Cole, Bar, 2001, 293, 269.",
                ]
            },
            {
                "several works behind words that lead to them",
                "References\n(1) For reviews, see: (a) Abel, R.; Bond, T. J. Foo 2001, 1, 2. (b) Cole, M. Bar 2002, 3, 4.\n"
                + "(2) For selected examples, see (a) Dunn, K. Baz 2003, 5, 6; (b) Eder, L. Baz 2004, 7, 8.\n"
                + "(3) Ford, P. Effects of: (a) Salt and (b) snow. J. Foo 2005, 9, 10.",
                [
                    "Abel, R.; Bond, T. J. Foo 2001, 1, 2.", "Cole, M. Bar 2002, 3, 4.",
                    "Dunn, K. Baz 2003, 5, 6", "Eder, L. Baz 2004, 7, 8.",
                    "Ford, P. Effects of: (a) Salt and (b) snow. J. Foo 2005, 9, 10.",
                ]
            },
            {
                "keys without numbers, some on lines of their own, in two lists under numbered headings",
                """
                12.  References

                12.1.  Normative References

                   [RFC2119]  Bradner, S., "Key words for use in RFCs to Indicate
                              Requirement Levels", BCP 14, RFC 2119, March 1997,
                              <https://www.rfc-editor.org/info/rfc2119>.

                   [RFC8174]  Leiba, B., "Ambiguity of Uppercase vs Lowercase in RFC
                              2119 Key Words", BCP 14, RFC 8174, May 2017,
                              <https://www.rfc-editor.org/info/rfc8174>.

                12.2.  Informative References

                   [I-D.ietf-quic-http]
                              Bishop, M., "Hypertext Transfer Protocol Version 3
                              (HTTP/3)", Work in Progress, 2 February 2021,
                              <https://tools.ietf.org/html/draft-ietf-quic-http-34>.

                   [KR]       Kernighan, B. and D. Ritchie, "The C Programming
                              Language", Prentice Hall, 1988.

                Authors' Addresses

                   Jane Doe
                   Example Corp.
                   Email: you@example.org
                """,
                [
                    "Bradner, S., \"Key words for use in RFCs to Indicate Requirement Levels\", BCP 14, RFC 2119, March 1997, "
                    + "<https://www.rfc-editor.org/info/rfc2119>.",
                    "Leiba, B., \"Ambiguity of Uppercase vs Lowercase in RFC 2119 Key Words\", BCP 14, RFC 8174, May 2017, "
                    + "<https://www.rfc-editor.org/info/rfc8174>.",
                    "Bishop, M., \"Hypertext Transfer Protocol Version 3 (HTTP/3)\", Work in Progress, 2 February 2021, "
                    + "<https://tools.ietf.org/html/draft-ietf-quic-http-34>.",
                    "Kernighan, B. and D. Ritchie, \"The C Programming Language\", Prentice Hall, 1988.",
                ]
            },
            {
                "keys of names, with a letter behind the plus",
                """
                References

                [FHK+a] R. Abel, T. Bond, M. Cole, and L. Dew. Content dictionary for salt. Technical report, University
                        of Foo.
                [FHK+b] R. Abel, T. Bond, M. Cole, and L. Dew. Content dictionary for ice. Technical report, 2009.
                [NW05]  S. Eder and R. Ford. Presentations for the groups of salt. J Foo, 14(3):359-371, 2005.
                [Rin]   M. Gold. The salt axe, version 2.4. University of Foo.
                [Wil]   R. Hill. The groups of ice. Bar Lett, 3:4-5, 2007.
                """,
                [
                    "R. Abel, T. Bond, M. Cole, and L. Dew. Content dictionary for salt. Technical report, University of Foo.",
                    "R. Abel, T. Bond, M. Cole, and L. Dew. Content dictionary for ice. Technical report, 2009.",
                    "S. Eder and R. Ford. Presentations for the groups of salt. J Foo, 14(3):359-371, 2005.",
                    "M. Gold. The salt axe, version 2.4. University of Foo.",
                    "R. Hill. The groups of ice. Bar Lett, 3:4-5, 2007.",
                ]
            },
            {
                "short words in brackets that are no keys",
                "References\n\nAbel, R. (2001). Growth of cells in salt. J Foo 12, 34-56.\n[Rus] with a summary in English\n\n"
                + "Bond, T. (2002). "
                + "Salt report. Bar 3, 4-5.\n[Ger] with a summary in French\n\nCole, M. (2003). Volume and pressure. Baz 1, 2-3.\n",
                [
                    "Abel, R. (2001). Growth of cells in salt. J Foo 12, 34-56. [Rus] with a summary in English",
                    "Bond, T. (2002). Salt report. Bar 3, 4-5. [Ger] with a summary in French",
                    "Cole, M. (2003). Volume and pressure. Baz 1, 2-3.",
                ]
            },
            {
                "words in brackets that are no keys",
                "References\n\nAbel, R. (2001). Growth of cells in salt. J Foo 12, 34-56.\n[PDF] from example.org\n\nBond, T. (2002). Salt "
                + "report. Bar 3, 4-5.\n[HTML] from example.org\n\nCole, M. (2003). Volume and pressure. Baz 1, "
                + "2-3.\n[PDF] from example.org\n",
                [
                    "Abel, R. (2001). Growth of cells in salt. J Foo 12, 34-56. [PDF] from example.org",
                    "Bond, T. (2002). Salt report. Bar 3, 4-5. [HTML] from example.org",
                    "Cole, M. (2003). Volume and pressure. Baz 1, 2-3. [PDF] from example.org",
                ]
            },
            {
                "notes of a page that go on from those of the page before",
                """
                Courts have long held that agencies owe a duty of candour.1 It has been criticised by some,2 and praised by others.3

                _______________________
                1 See, e.g., Ruth Abel, On the Salt of the Earth, 144 U. FOO L. REV. 2021, 2024–25 (1996).
                2 See Frank H. Bond, The Demand for Salt, 88 BAR L. REV. 372, 373 (1993).
                3 See Salt v. Board of Education, 347 U.S. 483, 495 (1954).

                II. HISTORY

                The history of the doctrine is long.4 It starts with the English courts.5

                _______________________
                4 Martin Cole, The "Return" to Economic Regulation, 1 Stud. Foo Pol. Dev. 91 (1986).
                5 Abel, supra note 1, at 2030.
                """,
                [
                    "Ruth Abel, On the Salt of the Earth, 144 U. FOO L. REV. 2021, 2024–25 (1996).",
                    "Frank H. Bond, The Demand for Salt, 88 BAR L. REV. 372, 373 (1993).",
                    "Salt v. Board of Education, 347 U.S. 483, 495 (1954).",
                    "Martin Cole, The \"Return\" to Economic Regulation, 1 Stud. Foo Pol. Dev. 91 (1986).",
                ]
            },
            {
                "DOIs on their own lines that differ in digits only",
                string.Concat(
                    "References\n",
                    string.Concat(
                        Enumerable
                            .Range(1, 6)
                            .Select(i =>
                                $"\nAbel R, Bond T. Growth of cells in salt. J Foo 200{i};12:34-56.\nhttps://doi.org/10.1000/foo.200{i}\n"
                            )
                    )
                ),
                [
                    .. Enumerable
                        .Range(1, 6)
                        .Select(i => $"Abel R, Bond T. Growth of cells in salt. J Foo 200{i};12:34-56. https://doi.org/10.1000/foo.200{i}"),
                ]
            },
            {
                "blank lines, an entry cut off and a small first letter",
                $"References\n\n{A}\n\nBond T (2002) Ice in a long winter. Bar Lett 3: 4 – 5,\n\nte Brink L. (2004) Fog. Baz 1, "
                + $"2.\n\n{C}\n\n{A}\n\nFord P, Gold S. Rain. J Foo 2005;1:2.\n",
                [
                    A,
                    "Bond T (2002) Ice in a long winter. Bar Lett 3: 4 – 5,",
                    "te Brink L. (2004) Fog. Baz 1, 2.",
                    C,
                    A,
                    "Ford P, Gold S. Rain. J Foo 2005;1:2.",
                ]
            },
            {
                "unnumbered in one paragraph",
                $"References\n{A} {C} {E} {F} Hill T, Iles V. Dew on leaves of J. Brown. J Foo 2006;7:8-9.",
                [A, C, E, F, "Hill T, Iles V. Dew on leaves of J. Brown. J Foo 2006;7:8-9."]
            },
            {
                "unnumbered in one wrapped paragraph",
                $"References\nAbel R, Bond T. Growth of cells in\nsalt. J Foo 2001;12:34-56. Cole M, de Vries P. Volume and pressure: 2. "
                + $"The\nmembrane. Bar Lett 2003;3:4-5. Eder L, Ford P. Rain in spring. J Foo 2005;1:2-3. Gold S,\nHill T. Snow on salt "
                + $"lakes. Baz 2006;4:5-6.",
                [A, C, E, F]
            },
            {
                "in one paragraph, organisations and addresses between",
                $"References\n{A} World Body Organization. Salt in lakes and rivers of the north: report of 2002. Geneva: Salt Press. {E} "
                + $"Ministry of Salt (2004) Salt and health. http://example.org/a/salt.pdf (accessed 1 May 2004). {C} {F} Iles V, Jones "
                + $"W. Dew. Foo, in press 2008. {A}",
                [
                    A,
                    "World Body Organization. Salt in lakes and rivers of the north: report of 2002. Geneva: Salt Press.",
                    E,
                    "Ministry of Salt (2004) Salt and health. http://example.org/a/salt.pdf (accessed 1 May 2004).",
                    C,
                    F,
                    "Iles V, Jones W. Dew. Foo, in press 2008.",
                    A,
                ]
            },
            {
                "in one paragraph, no full stop behind an entry",
                "References\nAbel R, Bond T Growth of cells. J Foo. 2010;12:e34 Cole M, de Vries P Salt of the sea. J Foo. 2011;13:e41 "
                + "Eder L, Ford P Rain in spring. J Foo. 2012;14:e48 Gold S, Hill T Snow on lakes. J Foo. 2013;15:e55 "
                + "Iles V, Jones W Dew on leaves. J Foo. 2014;16:e62",
                [
                    "Abel R, Bond T Growth of cells. J Foo. 2010;12:e34",
                    "Cole M, de Vries P Salt of the sea. J Foo. 2011;13:e41",
                    "Eder L, Ford P Rain in spring. J Foo. 2012;14:e48",
                    "Gold S, Hill T Snow on lakes. J Foo. 2013;15:e55",
                    "Iles V, Jones W Dew on leaves. J Foo. 2014;16:e62",
                ]
            },
            {
                "in one paragraph, a publisher without a full stop",
                "References\nAbel R, Bond T. (2010). Growth of cells in salt. J Foo 12, 3–10. Cole M, de Vries P. (2011). Growth of cells. "
                + "Saltham: Salt Press Pte Ltd Eder L, Ford P. (2012). Growth in rain. J Foo 12, 3–12. Gold S, Hill T. (2013). Snow on "
                + "salt lakes. J Foo 12, 3–13. Iles V, Jones W. (2014). Dew on leaves. J Foo 12, 3–14.",
                [
                    "Abel R, Bond T. (2010). Growth of cells in salt. J Foo 12, 3–10.",
                    "Cole M, de Vries P. (2011). Growth of cells. Saltham: Salt Press Pte Ltd",
                    "Eder L, Ford P. (2012). Growth in rain. J Foo 12, 3–12.",
                    "Gold S, Hill T. (2013). Snow on salt lakes. J Foo 12, 3–13.",
                    "Iles V, Jones W. (2014). Dew on leaves. J Foo 12, 3–14.",
                ]
            },
            {
                "other articles behind it",
                $"References\n\n{A}\n{C}\n{E}\n\nRelated articles\n\nDoe J. Another paper. J Foo 2017;1:2.\nRoe R. A third paper. J Foo "
                + "2016;3:4.\n",
                [A, C, E]
            },
            {
                "a caption behind it",
                $"References\n\n{A}\n{C}\n{E}\n\nFigure 1. Salt crystals, seen in 2003 (magnitude 23.0). Time runs from left to right in "
                + "each row.\n\n60\n40\n20\nV magnitude\n",
                [A, C, E]
            },
            {
                "an appendix behind it, on the next page",
                $"References\n\n{A}\n{C}\n{E}\n\n                 97\n\fAppendix A: Open sources of this work\n\nSource        Use\n\n"
                + "Salt          Reports all forces. 2009      in OpenSalt\nAppendix B: Forces of salt\n\nIn order to weigh salt, see Lee "
                + "(2009).\n",
                [A, C, E]
            },
            {
                "in two paragraphs",
                $"References\n{A} {C} {E} {F}\n\nIles V, Jones W. Dew on leaves. Foo 2007;7:8-9. Kerr A, Lund B. Hail. Bar "
                + "2008;8:9-10.",
                [A, C, E, F, "Iles V, Jones W. Dew on leaves. Foo 2007;7:8-9.", "Kerr A, Lund B. Hail. Bar 2008;8:9-10."]
            },
            {
                "in one paragraph, identifiers and links behind",
                $"References\n{A} PubMed PMID: 1234567. {C} PubMed PMID: 1234568. {E} {F} doi: 10.1000/foo.6 {A}",
                [$"{A} PubMed PMID: 1234567.", $"{C} PubMed PMID: 1234568.", E, $"{F} doi: 10.1000/foo.6", A]
            },
            {
                "closing parentheses, two chapters",
                $"Part one\n\nReferences\n1) {A}\n2) {B}\n3) {C}\n\nPart two\n\nReferences\n1) {C}\n2) {D}\n3) {E}",
                [A, B, C, C, D, E]
            },
            {
                "last lines of pages that differ in numbers only",
                "References\n1. Abel R. Salt in the sea.\nJ Foo 2001;12:34-56.\n\f2. Bond T. Ice in the sea.\nJ Foo 2002;13:5-6.\n\f3. "
                + "Cole M. Fog in the sea.\nJ Foo 2003;14:7-8.\n",
                [
                    "Abel R. Salt in the sea. J Foo 2001;12:34-56.",
                    "Bond T. Ice in the sea. J Foo 2002;13:5-6.",
                    "Cole M. Fog in the sea. J Foo 2003;14:7-8.",
                ]
            },
            {
                "running feet with the page's number",
                $"References\n1. {A}\nAbel et al. Salt (2015) 12:34   Page 2 of 4\n\f2. {B}\nAbel et al. Salt (2015) 12:34   Page 3 of "
                + $"4\n\f3. {C}\n",
                [A, B, C]
            },
            {
                "notes that cite, and further reading",
                $"The text.¹\n\nNotes\n\n1 J. Abel, A History of Salt (London: Press, 1998), 12.\n2 Ibid., 14.\n3 {A}\n4 See Abel, "
                + $"History, 33.\n\nFurther Reading\n\n{C}\n{E}",
                ["J. Abel, A History of Salt (London: Press, 1998), 12.", A, C, E]
            },
            { "notes that cite, in German", $"Anmerkungen\n[1] {A}\n[2] {B}\n[3] Ebd.", [A, B] },
            {
                "notes of which there are more than a thousand",
                "Anmerkungen\n\n998 Vgl. Ruth Abel, Salz und Gesellschaft, Bonn 1978, S. 45.\n999 Ebd.\n1000 Vgl. Tom Bond, Das Ende der "
                + "Fischerei, Kiel 1979.\n1001 Max Cole, Die Ordnung der Häfen, Bern 1980.\n",
                [
                    "Ruth Abel, Salz und Gesellschaft, Bonn 1978, S. 45.",
                    "Tom Bond, Das Ende der Fischerei, Kiel 1979.",
                    "Max Cole, Die Ordnung der Häfen, Bern 1980.",
                ]
            },
            {
                "notes whose raised numbers text recognition took for signs",
                "Anmerkungen\n\n* Für Rat danke ich Tom Bond.\n“ Vgl. Ruth Abel, Salz und Gesellschaft, Bonn 1978, S. 45; Tom Bond, Das\n"
                + "Ende der Fischerei, Kiel 1979.\n*° Ebd., S. 12.\n** Max Cole, Die Ordnung der Häfen, Bern 1980.\n° Eva Dunn, "
                + "Der Lohn der Arbeit, Bern 1981.\n",
                [
                    "Ruth Abel, Salz und Gesellschaft, Bonn 1978, S. 45",
                    "Tom Bond, Das Ende der Fischerei, Kiel 1979.",
                    "Max Cole, Die Ordnung der Häfen, Bern 1980.",
                    "Eva Dunn, Der Lohn der Arbeit, Bern 1981.",
                ]
            },
            {
                "notes of which the first ones cite nothing, and one has no legible number",
                "Anmerkungen\n\n1 Für Rat danke ich Tom Bond.\n2 Hervorhebung im Original.\n3 Vgl. Ruth Abel, Salz und Gesellschaft, Bonn "
                + "1978.\n4 Ebd.\n6Tom Bond, Das Ende der Fischerei, Kiel 1979.\n7 Max Cole, Die Ordnung der Häfen, Bern 1980.\n",
                [
                    "Ruth Abel, Salz und Gesellschaft, Bonn 1978.",
                    "Tom Bond, Das Ende der Fischerei, Kiel 1979.",
                    "Max Cole, Die Ordnung der Häfen, Bern 1980.",
                ]
            },
            {
                "notes beside references",
                $"Notes\n1. Salt was weighed in May 2001.\n2. So it was again in 2002.\n3. The scales broke in 2003.\n\nReferences\n1. "
                + $"{A}\n2. {B}\n3. {C}",
                [A, B, C]
            },
            {
                "notes behind a list without a heading",
                $"1. {A}\n2. {B}\n3. {C}\n4. {D}\n\nNotes\n1. Salt was weighed in May 2001.\n2. So it was again in 2002.\n3. The scales "
                + $"broke in 2003.",
                [A, B, C, D]
            },
            { "one reference", $"References\n1. {A}\n\nCopyright information\n1. 1.Department of Salt", [A] },
        };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_list_is_split_as_a_person_would(string layout, string page, string[] references)
    {
        var found = Printed(page);
        Assert.True(references.SequenceEqual(found), $"{layout}:\n{string.Join('\n', found)}");
    }

    [Theory]
    [InlineData("Copyright information\n\n© 2007 Salt Group\n")]
    [InlineData("Authors and Affiliations\n\n  1. 1.Department of Salt, Saltburg\n")]
    [InlineData("Acknowledgements\nWe thank the miners of 2004.\n")]
    [InlineData("Notes\n1. Salt is white.\n2. Pepper is black.\n3. Neither was weighed.\n")]
    [InlineData("Acknowledgments: We thank the miners of 2004.\n")]
    [InlineData("Figure 1. Salt in water, 2004.\n")]
    [InlineData("Supplementary Material\n")]
    [InlineData("Received: 3 May 2004\n")]
    [InlineData("Publisher’s note\n")]
    [InlineData("Danksagung\n")]
    [InlineData("ANEXO A – QUESTIONÁRIO\n1. Qual a sua idade?\n2. Em que ano nasceu? (1990, 2000)\n")]
    [InlineData("Příloha 1\nTabulka 2004\n")]
    [InlineData("Сведения об авторах\nИванов Иван Иванович, 2004\n")]
    [InlineData("4. 4.Department of Salt, University of the Coast\n")]
    public void What_follows_a_list_is_not_part_of_it(string rest)
    {
        Assert.Equal(
            [A, B, C],
            Printed($"References\n1. {A}\n2. {B}\n3. {C}\n\n{(rest.StartsWith('4') ? "Author information\n" : "")}{rest}")
        );
    }

    [Theory]
    [InlineData("Literatur")]
    [InlineData("Literaturverzeichnis")]
    [InlineData("Références bibliographiques")]
    [InlineData("Referencias")]
    [InlineData("BIBLIOGRAFÍA")]
    [InlineData("Referências")]
    [InlineData("Piśmiennictwo")]
    [InlineData("Список литературы")]
    [InlineData("文献")]
    [InlineData("참고문헌")]
    [InlineData("Kaynaklar")]
    [InlineData("VII. References and Notes:")]
    [InlineData("## References (3)")]
    public void The_heading_may_be_in_many_languages(string heading)
    {
        Assert.Equal([A, B, C], Printed($"Text.\n\n{heading}\n\n{A}\n\n{B}\n\n{C}\n"));
    }

    [Fact]
    public void A_long_run_of_numbers_is_believed_though_entries_end_with_a_comma()
    {
        string[] references =
        [
            .. Enumerable.Range(1, 15).Select(i => $"Abel R, Bond T ( {2000 + i}) Growth of cells in salt. Foo 12: 204 – 208,"),
        ];
        Assert.Equal(references, Printed("References\n" + string.Join(' ', references.Select((text, i) => $"{i + 1}. {text}"))));
    }

    [Fact]
    public void The_ten_thousandth_reference_is_found_too()
    {
        string[] references =
        [
            .. Enumerable.Range(1, 10_001).Select(i => $"Abel R, Bond T. Growth of cells in salt, part {i}. J Foo 2001;12:34-56."),
        ];
        Assert.Equal(references, Printed("References\n" + string.Join('\n', references.Select((text, i) => $"{i + 1}. {text}"))));
    }

    [Fact]
    public void Running_heads_and_page_numbers_between_references_are_left_out()
    {
        var page =
            $"References\n1. {A}\n2. World Body for Salt. Salt\n101\n\fSALT LETTERS 12\n\nreport. Geneva: WBS; 2002.\n3. Cole M, de Vries "
            + $"P. Volume and\n102\n\fSALT LETTERS 12\n\npressure: 2. The membrane. Bar Lett 2003;3:4-5.\n";
        Assert.Equal([A, B, C], Printed(page));
    }

    [Fact]
    public void Page_numbers_between_blank_lines_are_left_out_where_pages_are_apart()
    {
        var filler = string.Concat(
            Enumerable
                .Range(1, 46)
                .Select(i =>
                    $"{i}. Abel R, Bond T. Growth of cells in salt, part {i}.\n   J Foo "
                    + $"2001;12:34-56.\n{(i % 15 == 0 ? $"\n{i / 15 + 40}\n\n" : "")}"
                )
        );
        Assert.All(Printed("References\n" + filler), printed => Assert.EndsWith("J Foo 2001;12:34-56.", printed, StringComparison.Ordinal));
    }

    private static List<string> Printed(string page) =>
        [
            .. (new ArticleReader().Read("page", Encoding.UTF8.GetBytes(page)).Article?.References ?? []).Select(reference =>
                reference.Printed
            ),
        ];
}
