using System.Text;
using EnrichPipeline.Articles.Formats;
using Xunit;

namespace EnrichPipeline.Tests.Articles.Lists;

/// <summary>Tests whole documents of other fields in which entries were once lost or joined.</summary>
public sealed class OtherFieldsTests
{
    /// <summary>A document, and how each of its references begins, or begins and ends.</summary>
    public static TheoryData<string, string, string[]> Documents =>
        new()
        {
            {
                "an RFC",
                """
                Internet Engineering Task Force (IETF)                       J. Iyengar, Ed.
                Request for Comments: 9000                                            Fastly

                   QUIC: A UDP-Based Multiplexed and Secure Transport

                23.  References

                23.1.  Normative References

                   [BCP38]    Ferguson, P. and D. Senie, "Network Ingress Filtering:
                              Defeating Denial of Service Attacks which employ IP Source
                              Address Spoofing", BCP 38, RFC 2827, May 2000,
                              <https://www.rfc-editor.org/info/bcp38>.

                   [DPLPMTUD] Fairhurst, G., Jones, T., Tüxen, M., Rüngeler, I., and T.
                              Völker, "Packetization Layer Path MTU Discovery for
                              Datagram Transports", RFC 8899, DOI 10.17487/RFC8899,
                              September 2020, <https://www.rfc-editor.org/info/rfc8899>.

                   [RFC1191]  Mogul, J. and S. Deering, "Path MTU discovery", RFC 1191,
                              DOI 10.17487/RFC1191, November 1990,
                              <https://www.rfc-editor.org/info/rfc1191>.

                23.2.  Informative References

                   [AEAD-LIMITS]
                              Günther, F., Thomson, M., and C. A. Wood, "Usage Limits on
                              AEAD Algorithms", Work in Progress, Internet-Draft, draft-
                              irtf-cfrg-aead-limits-02, 22 February 2021,
                              <https://datatracker.ietf.org/doc/html/draft-irtf-cfrg-
                              aead-limits-02>.

                   [RANDOM]   Eastlake 3rd, D., Schiller, J., and S. Crocker,
                              "Randomness Requirements for Security", BCP 106, RFC 4086,
                              DOI 10.17487/RFC4086, June 2005,
                              <https://www.rfc-editor.org/info/rfc4086>.

                Appendix A.  Pseudocode

                   The pseudocode in this section describes sample algorithms.
                """,
                [
                    "Ferguson, P. and D. Senie … info/bcp38>.",
                    "Fairhurst, G., Jones, T. … info/rfc8899>.",
                    "Mogul, J. and S. Deering … info/rfc1191>.",
                    "Günther, F., Thomson, M. … aead-limits-02>.",
                    "Eastlake 3rd, D. … info/rfc4086>.",
                ]
            },
            {
                "Wikipedia's references and further reading",
                """
                Photosynthesis
                From Wikipedia, the free encyclopedia

                Photosynthesis is a system of biological processes by which photosynthetic organisms convert light energy into chemical.

                See also
                Jan Anderson (scientist)
                Biomass (ecology)

                References
                ^ Jump up to: a b "photosynthesis". Online Etymology Dictionary. Archived from the original on 2013-03-07. Retrieved.
                ^ Bryant, Donald A.; Frigaard, Niels-Ulrik (Nov 2006). "Prokaryotic photosynthesis and phototrophy illuminated". Trends.
                ^ Reece, Jane B.; Urry, Lisa A.; Cain, Michael L. (2011). Biology (International ed.). Upper Saddle River, NJ: Pearson.
                ^ Olson JM (May 2006). "Photosynthesis in the Archean era". Photosynthesis Research. 88 (2): 109–117..
                ^ a b c Buick R (Aug 2008). "When did oxygenic photosynthesis evolve?". Philosophical Transactions of the Royal Society.
                ^ "World Consumption of Primary Energy by Energy Type and Selected Country Groups, 1980–2004". Energy Information.
                Further reading
                Books
                Bidlack JE, Stern KR, Jansky S (2003). Introductory Plant Biology. New York: McGraw-Hill. ISBN 978-0-07-290941-8.
                Blankenship RE (2014). Molecular Mechanisms of Photosynthesis (2nd ed.). John Wiley & Sons. ISBN 978-1-4051-8975-0.
                Papers
                Gupta RS, Mukhtar T, Singh B (Jun 1999). "Evolutionary relationships among photosynthetic prokaryotes (Heliobacterium.
                External links
                A collection of photosynthesis pages for all levels from a renowned expert (Govindjee)
                """,
                [
                    "\"photosynthesis\". Online",
                    "Bryant, Donald A.",
                    "Reece, Jane B.",
                    "Olson JM (May 2006)",
                    "Buick R (Aug 2008)",
                    "\"World Consumption",
                    "Bidlack JE, Stern KR",
                    "Blankenship RE (2014)",
                    "Gupta RS, Mukhtar T",
                ]
            },
            {
                "a bibliography with scores and recordings",
                """
                The Late Piano Works of Johannes Brahms: A Performer's Guide

                A treatise submitted in partial fulfillment of the requirements.

                BIBLIOGRAPHY

                Books

                Bozarth, George S., ed. Brahms Studies: Analytical and Historical Perspectives. Oxford: Clarendon Press, 1990.

                Frisch, Walter. Brahms and the Principle of Developing Variation. Berkeley: University of California
                Press, 1984.

                MacDonald, Malcolm. Brahms. New York: Schirmer Books, 1990.

                Musgrave, Michael. The Music of Brahms. London: Routledge & Kegan Paul, 1985.

                Articles

                Cone, Edward T. "Three Ways of Reading a Detective Story—Or a Brahms Intermezzo." Georgia Review 31
                (1977): 554–74.

                Dunsby, Jonathan. "Brahms's Op. 119 No. 1." Music Analysis 1 (1982): 3-22.

                Rink, John. "Opposition and Integration in the Piano Music." In The Cambridge Companion to Brahms,
                edited by Michael Musgrave, 79-97. Cambridge: Cambridge University Press, 1999.

                Scores

                Brahms, Johannes. Klavierstücke, op. 118. Edited by Monica Steegmann. Munich: G. Henle Verlag, 1976.

                Brahms, Johannes. Klavierstücke, op. 119. Vienna: Universal Edition, 1985.

                Discography

                Lupu, Radu. Brahms: Piano Pieces. Decca 417599-2, 1987. Compact disc.

                Kempff, Wilhelm. Brahms: Klavierstücke. Deutsche Grammophon 437374-2, 1993. CD.
                """,
                [
                    "Bozarth, George S.",
                    "Frisch, Walter",
                    "MacDonald, Malcolm",
                    "Musgrave, Michael",
                    "Cone, Edward T.",
                    "Dunsby, Jonathan",
                    "Rink, John",
                    "Brahms, Johannes. Klavierstücke, op. 118",
                    "Brahms, Johannes. Klavierstücke, op. 119",
                    "Lupu, Radu",
                    "Kempff, Wilhelm",
                ]
            },
            {
                "a thesis with parts of one entry",
                """
                UNIVERSITÉ DE LYON

                Chapitre 2. Les réseaux d'irrigation

                Les travaux de Bédoucha ont montré l'importance de l'eau dans les sociétés oasiennes.

                BIBLIOGRAPHIE

                Ouvrages

                BÉDOUCHA Geneviève, 1987, L'eau, l'amie du puissant : une communauté oasienne du Sud tunisien,
                Paris, Éditions des archives contemporaines, 427 p.

                WITTFOGEL Karl, 1964, Le despotisme oriental : étude comparative du pouvoir total, Paris, Éditions
                de Minuit, 672 p.

                Articles de revue

                RUF Thierry, 2001, « Droits d'eau et institutions communautaires dans les Pyrénées-Orientales »,
                Histoire & Sociétés Rurales, vol. 16, n° 2, p. 11-44.

                WATEAU Fabienne, 2001, « Objet et ordre social. D'une canne de roseau à mesurer l'eau aux principes
                de fonctionnement d'une communauté rurale portugaise », Terrain, n° 37, p. 153-161.

                Thèses

                AUBRIOT Olivia, 1997, Eau : miroir des tensions. Ethno-histoire d'un système d'irrigation dans les
                moyennes montagnes du Népal central, thèse de doctorat, Université Paris X, 479 p.

                Sites internet

                www.example.org/eau, consulté le 12 mai 2019.

                Table des figures

                Figure 1 : Carte de la vallée .......... 12
                """,
                [
                    "BÉDOUCHA Geneviève",
                    "WITTFOGEL Karl",
                    "RUF Thierry",
                    "WATEAU Fabienne",
                    "AUBRIOT Olivia … 479 p.",
                    "www.example.org/eau",
                ]
            },
            {
                "numbered entries with remarks",
                """
                Notes on sleep

                1. Walker, M. P., & Stickgold, R. (2006). Sleep, memory, and plasticity. Annual Review of Psychology, 57, 139-166.

                The authors gather what is known about sleep and plasticity. Much of it comes from animals, and the part on humans
                is short. It is still the best place to begin.

                2. Diekelmann, S., & Born, J. (2010). The memory function of sleep. Nature Reviews Neuroscience, 11(2), 114–126.

                Slow-wave sleep is said to support consolidation. The argument is clear, but the evidence for it is mixed, and the
                newer work is missing.

                3. Rasch, B., & Born, J. (2013). About sleep's role in memory. Physiological Reviews, 93(2), 681-766.

                A comprehensive overview. It is the longest of the three.
                """,
                [
                    "Walker, M. P.",
                    "Diekelmann, S.",
                    "Rasch, B.",
                ]
            },
        };

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_entry_is_found(string kind, string document, string[] ends)
    {
        var found = new ArticleReader().Read("a.txt", Encoding.UTF8.GetBytes(document)).Article!.References;
        Assert.True(
            found.Count == ends.Length && found.Zip(ends).All(pair => IsLike(pair.First.Printed, pair.Second)),
            $"{kind}:\n{string.Join('\n', found.Select(reference => reference.Printed))}"
        );
    }

    private static bool IsLike(string printed, string ends) => ends.Split(" … ") is [var begins, .. var rest]
        && printed.StartsWith(begins, StringComparison.Ordinal)
        && rest.All(end => printed.EndsWith(end, StringComparison.Ordinal));
}
