using Xunit;

namespace EnrichPipeline.Tests.Citations;

/// <summary>Tests lists of authors as various styles print them, before the same title.</summary>
public sealed class AuthorListTests
{
    private const string Work = ": Growth of new vessels in bone. J Test Biol 2001, 12:3-9.";

    /// <summary>Each printed list and its names: family, given; "…" if there are more authors.</summary>
    public static TheoryData<string, string> Printed => ReadingRows.Table(
        """
        Norrby K => Norrby, K
        Norrby, Klas, dir. => Norrby, Klas
        NCBI Resource Coordinators => NCBI Resource Coordinators
        Cancer Research UK => Cancer Research UK
        Norrby K, List A => Norrby, K; List, A
        Norrby K., List A. => Norrby, K.; List, A.
        Norrby, K., List, A. => Norrby, K.; List, A.
        Norrby, K. and List, A. => Norrby, K.; List, A.
        Norrby, K., & List, A. B. => Norrby, K.; List, A. B.
        Norrby, Klas, and Alan List => Norrby, Klas; List, Alan
        Norrby, Klas; List, Alan => Norrby, Klas; List, Alan
        K. Norrby, A. List => Norrby, K.; List, A.
        K. Norrby and A.B. List => Norrby, K.; List, A.B.
        K Norrby, AB List => Norrby, K; List, AB
        KN Norrby, AB List, CD Weber => Norrby, KN; List, AB; Weber, CD
        KND Norrby, AB List => Norrby, KND; List, AB
        Klas Norrby and Alan List => Norrby, Klas; List, Alan
        Klas Norrby, Alan F. List & Donna Weber => Norrby, Klas; List, Alan F.; Weber, Donna
        NORRBY K, LIST A => NORRBY, K; LIST, A
        NORRBY, K., LIST, A. => NORRBY, K.; LIST, A.
        van der Zaag J, de Moor B => van der Zaag, J; de Moor, B
        Van der Zaag, J., De Moor, B. => Van der Zaag, J.; De Moor, B.
        J. van der Zaag, B. de Moor => van der Zaag, J.; de Moor, B.
        Gert, K. de, List, A. => Gert, K. de; List, A.
        Huang da W, Sherman BT => Huang, da W; Sherman, BT
        Dennis G Jr, Sherman BT => Dennis, G; Sherman, BT
        Dennis Jr G, Sherman BT => Dennis, G; Sherman, BT
        Dennis G, Jr., Sherman BT => Dennis, G; Sherman, BT
        Dennis, G., Jr., & Sherman, B. T. => Dennis, G.; Sherman, B. T.
        O'Brien JT, D'Angelo A => O'Brien, JT; D'Angelo, A
        O’Brien J.T., McDonald A. => O’Brien, J.T.; McDonald, A.
        Clutton-Brock TH, Saint-Marc P => Clutton-Brock, TH; Saint-Marc, P
        Müller-Schloer C, Łukasz P => Müller-Schloer, C; Łukasz, P
        Jean-Paul Sartre, Anne-Marie Kermarrec => Sartre, Jean-Paul; Kermarrec, Anne-Marie
        J.-P. Sartre, A.-M. Kermarrec => Sartre, J.-P.; Kermarrec, A.-M.
        Sartre J-P, Kermarrec AM => Sartre, J-P; Kermarrec, AM
        Li X, Ng A, Wu B => Li, X; Ng, A; Wu, B
        Xueli An, Minghao Zhao => An, Xueli; Zhao, Minghao
        Wang XY, Zhang Y-L => Wang, XY; Zhang, Y-L
        Garcia Lopez MA, Perez-Ruiz J => Garcia Lopez, MA; Perez-Ruiz, J
        García-López, M. Á., Ruiz, J. => García-López, M. Á.; Ruiz, J.
        W. Bruce Croft, J. Ross Quinlan => Croft, W. Bruce; Quinlan, J. Ross
        M. Rainer Lepsius => Lepsius, M. Rainer
        Tóth István György, Szabó Éva => Tóth, István György; Szabó, Éva
        Michael Bálint, Ervin László => Bálint, Michael; László, Ervin
        NORRBY Klas et LIST Alan => NORRBY, Klas; LIST, Alan
        VAN DONGEN Marc => VAN DONGEN, Marc
        Norrby A.J.and List C. => Norrby, A.J.; List, C.
        Norrby W. andList K. => Norrby, W.; List, K.
        LIST, Alan => LIST, Alan
        Norrby, F.M., van der => Norrby, F.M. van der
        von Norrby, et al. => von Norrby; …
        BELL, Daniel F. => BELL, Daniel F.
        LE MÉE, René => LE MÉE, René
        Peter Norrby, Alan List; Jan Kowalski => Norrby, Peter; List, Alan; Kowalski, Jan
        COX, Mary; LI, Anna => COX, Mary; LI, Anna
        COX, Mary, and Adele NORRBY => COX, Mary; NORRBY, Adele
        PARK, Heon, Zhaoxia LI, Xuexian O YANG, Seon Hee CHANG => PARK, Heon; LI, Zhaoxia; YANG, Xuexian O; CHANG, Seon Hee
        Francis F WALKER, Boris A VERN => WALKER, Francis F; VERN, Boris A
        NORRBY, Klas F., Frank H. VAN DEN HOOGEN, L. B. DE PUTTE => NORRBY, Klas F.; VAN DEN HOOGEN, Frank H.; DE PUTTE, L. B.
        NORRBY, Klas, Jan NOVÁK a Petr DVOŘÁK => NORRBY, Klas; NOVÁK, Jan; DVOŘÁK, Petr
        Novák, J. a Dvořák, P. => Novák, J.; Dvořák, P.
        NORRBY, Klas, Jan NOVÁK a OTHERS => NORRBY, Klas; NOVÁK, Jan; …
        Novák J, Dvořák P a kol. => Novák, J; Dvořák, P; …
        Thomas a Kempis => Kempis, Thomas a
        Norrby PD, Alan WALKER, Weber CD => Norrby, PD; WALKER, Alan; Weber, CD
        Norrby Philippe => Norrby, Philippe
        Norrby Marie-Hélène de => Norrby, Marie-Hélène de
        Norrby Bernard, Weber Thomas, Drouard Keiko => Norrby, Bernard; Weber, Thomas; Drouard, Keiko
        Norrby Christian et List Marie-Anne du => Norrby, Christian; List, Marie-Anne du
        Philippe Bernard, Anne Robert => Bernard, Philippe; Robert, Anne
        Keiko Bernard => Bernard, Keiko
        S. X. Yu => Yu, S. X.
        NORRBY, K. E. AND LIST, A. B. => NORRBY, K. E.; LIST, A. B.
        J. H. LIST, M. Norrby and P. Yu => LIST, J. H.; Norrby, M.; Yu, P.
        Giordano Bruno => Bruno, Giordano
        Blaise Pascal => Pascal, Blaise
        Laan K van der => Laan, K van der
        Braak C. J. F ter et Norrby P. => Braak, C. J. F ter; Norrby, P.
        Norrby Keiko von, List A => Norrby, Keiko von; List, A
        Graf O von, Beer D de, List A => Graf, O von; Beer, D de; List, A
        Van Roy N., Norrby K. => Van Roy, N.; Norrby, K.
        NORRBY (L. van) => NORRBY, L. van
        NORRBY (L. van der), LIST (A.) => NORRBY, L. van der; LIST, A.
        Norrby Todd M. => Norrby, Todd M.
        Norrby Philip M. et List Anne => Norrby, Philip M.; List, Anne
        Anna Weber, Peter Norrby, Keiko Philippe => Weber, Anna; Norrby, Peter; Philippe, Keiko
        Randy Allen and Ken Kennedy => Allen, Randy; Kennedy, Ken
        Marwell, Gerald, and Pamela Philippe => Marwell, Gerald; Philippe, Pamela
        Keiko Le Jean => Le Jean, Keiko
        Jean-Paul Christian => Christian, Jean-Paul
        Nguyễn Văn Huyên => Nguyễn, Văn Huyên
        José Vera => Vera, José
        Frederick Antal, Susan Tamás => Antal, Frederick; Tamás, Susan
        Press WH, Vetterling WT => Press, WH; Vetterling, WT
        Times W, Energy J => Times, W; Energy, J
        J. García Márquez => García Márquez, J.
        Norrby K List AB Li JN => Norrby, K; List, AB; Li, JN
        Norrby KL. List AB. => Norrby, KL; List, AB
        Norrby, K.; List, A.; & Weber, C. => Norrby, K.; List, A.; Weber, C.
        Castro e Silva, M. => Castro e Silva, M.
        Ortega y Gasset, José => Ortega y Gasset, José
        J. Ortega y Gasset => Ortega y Gasset, J.
        Santiago Ramón y Cajal => Ramón y Cajal, Santiago
        Norrby y List => Norrby; List
        K. Norrby e A. List => Norrby, K.; List, A.
        Norrby, Klas y List, Alan => Norrby, Klas; List, Alan
        Jan Norrby i Anna List => Norrby, Jan; List, Anna
        COMMYNES (Philippe de) => COMMYNES, Philippe de
        Xue Bin Peng and Keiko Norrby => Peng, Xue Bin; Norrby, Keiko
        Norrby K, et al. => Norrby, K; …
        Norrby K, List A, et al => Norrby, K; List, A; …
        Norrby K et al. => Norrby, K; …
        Norrby K, List A et alii => Norrby, K; List, A; …
        Norrby K, List A, etal => Norrby, K; List, A; …
        Norrby K, List A, and others => Norrby, K; List, A; …
        Norrby, K., List, A., ... Weber, D. => Norrby, K.; List, A.; Weber, D.
        Norrby K, List A, Weber D, . . . Zonder J => Norrby, K; List, A; Weber, D; Zonder, J
        MM-009 Study Group => MM-009 Study Group
        World Health Organization => World Health Organization
        WHO => WHO
        The ENCODE Project Consortium => The ENCODE Project Consortium
        ENCODE Project Consortium, Norrby K => ENCODE Project Consortium; Norrby, K
        American College of Sports Medicine, Sawka M. N., Burke L. M. => American College of Sports Medicine; Sawka, M. N.; Burke, L. M.
        U.S. Department of Health and Human Services => U.S. Department of Health and Human Services
        Norrby K, List A (Eds.) => Norrby, K; List, A
        Norrby K, List A, editors => Norrby, K; List, A
        Norrby, K. (Hrsg.) => Norrby, K.
        [No authors listed] =>
        ——— =>
        de la Cruz A, dos Santos B => de la Cruz, A; dos Santos, B
        SILVA, J. A.; SOUZA, B. C. => SILVA, J. A.; SOUZA, B. C.
        SILVA, João A.; SOUZA, Bruno de => SILVA, João A.; SOUZA, Bruno de
        Ibn Sina A, bin Laden O => Ibn Sina, A; bin Laden, O
        al-Khwarizmi M, El Sayed A => al-Khwarizmi, M; El Sayed, A
        St John A => St John, A
        Mac Mahon B => Mac Mahon, B
        Nguyen Van A, Tran TH => Nguyen Van, A; Tran, TH
        Kim J-H, Lee S-Y => Kim, J-H; Lee, S-Y
        Kim, Jong-Hyun, and Lee, Sang-Yup => Kim, Jong-Hyun; Lee, Sang-Yup
        Norrby K, and List A => Norrby, K; List, A
        Norrby K & List A => Norrby, K; List, A
        Norrby K y List A => Norrby, K; List, A
        Norrby K und List A => Norrby, K; List, A
        Norrby K et List A => Norrby, K; List, A
        Norrby K with List A => Norrby, K; List, A
        Norrby K, Srinivasachary, Ramakrishnan S => Norrby, K; Srinivasachary; Ramakrishnan, S
        Norrby KLAS => Norrby, KLAS
        Lauterbach Ch, Sauer N => Lauterbach, Ch; Sauer, N
        Petrov Yu, Ivanov Ya => Petrov, Yu; Ivanov, Ya
        Petrov Yu. A., Ivanov S. L => Petrov, Yu. A.; Ivanov, S. L
        Norrby S.L, List A => Norrby, S.L; List, A
        Norrby J.-P, List A => Norrby, J.-P; List, A
        Norrby J.-P., List A. => Norrby, J.-P.; List, A.
        Norrby ABCD, List A => Norrby, ABCD; List, A
        Norrby ABd, List A => Norrby, ABd; List, A
        Norrby J K, List A B => Norrby, J K; List, A B
        Norrby J K L, List A => Norrby, J K L; List, A
        Norrby Wm., List A. => Norrby, Wm; List, A.
        Norrby, Th. A., List, A. => Norrby, Th. A.; List, A.
        Norrby, J. R. R., List, A. => Norrby, J. R. R.; List, A.
        Norrby, J.R.R., List, A. => Norrby, J.R.R.; List, A.
        Norrby, J.R.R, List, A => Norrby, J.R.R; List, A
        """);

    [Theory]
    [MemberData(nameof(Printed))]
    public void Authors_are_read_and_the_title_begins_behind_them(string printed, string names) =>
        Assert.Equal($"{names} | Growth of new vessels in bone", ReadingRows.Of(printed + Work, Part.Authors, Part.Title));

    [Theory]
    [InlineData("A. NORRBY. Thèse, Université de Lund, Lund, France. 1983.", "NORRBY, A.")]
    [InlineData("Z. F. NORRBY. Ph.D. Thèse, Lund University (1982).", "NORRBY, Z. F.")]
    [InlineData("R. P. Norrby, Ph.D. thesis, Techn. Univ. Lund, 2005.", "Norrby, R. P.")]
    [InlineData("B. Norrby, B.Sc. thesis, Lund University of Berlin, 2011.", "Norrby, B.")]
    public void The_word_for_a_thesis_is_no_name(string printed, string names) =>
        Assert.Equal(names, ReadingRows.Of(printed, Part.Authors));

    /// <summary>Each printed reference with its names and title.</summary>
    public static TheoryData<string, string> Whole =>
        ReadingRows.Table(
            """
            World Health Organization (2001) Growth of vessels in bone. J Test Biol 12:3-9.
                => World Health Organization | Growth of vessels in bone
            World Health Organization. (2001). Growth of vessels in bone. J Test Biol 12:3-9.
                => World Health Organization | Growth of vessels in bone
            World Health Organization, 2001. Growth of vessels in bone. J Test Biol 12:3-9.
                => World Health Organization | Growth of vessels in bone
            World Health Organization. 2001. Growth of vessels in bone. J Test Biol 12:3-9.
                => World Health Organization | Growth of vessels in bone
            Vessel Watchers of Lund (2001) Growth of vessels in bone. J Test Biol 12:3-9.
                => Vessel Watchers of Lund | Growth of vessels in bone
            Vessel Watchers of Lund. 2001. Growth of vessels in bone. J Test Biol 12:3-9.
                => Vessel Watchers of Lund | Growth of vessels in bone
            Wright. The growth of vessels in bone. J Test Biol 2001;12:3-9. => Wright | The growth of vessels in bone
            NORRBY Jan, LIST Anne (dir.), Handbook of Plant Ecology, London, Routledge, 1993.
                => NORRBY, Jan; LIST, Anne | Handbook of Plant Ecology
            Norrby K. Election 2016: a turning point. J Test Biol 2001;12:3-9. => Norrby, K. | Election 2016: a turning point
            Norrby K. Eureka! The moment of discovery. J Test Biol 2001;12:3-9. => Norrby, K. | Eureka! The moment of discovery
            Norrby, K.L.; List, A. Wages; prices; profits. J. Test Biol. 2001, 12, 3. => Norrby, K.L.; List, A. | Wages; prices; profits
            List A. U.S. policy toward the U.N. after the war. J Test Biol 2001;12:3-9.
                => List, A. | U.S. policy toward the U.N. after the war
            Klaus M. Norrby 2001: mRNA in rural schools. J Test Biol 12, 3-9. => Norrby, Klaus M. | mRNA in rural schools
            Norrby K, List A for the MM-009 Study Group. Growth of vessels in bone. J Test Biol 2001;12:3-9.
                => Norrby, K; List, A; MM-009 Study Group | Growth of vessels in bone
            Norrby K, List A; for the MM-009 Study Group. Growth of vessels in bone. J Test Biol 2001;12:3-9.
                => Norrby, K; List, A; MM-009 Study Group | Growth of vessels in bone
            Norrby K, List A, for the MM-009 Study Group (2001) Growth of vessels in bone. J Test Biol 12:3-9.
                => Norrby, K; List, A; MM-009 Study Group | Growth of vessels in bone
            Norrby K, List A, The Growth of Groups. J Test Biol 2001;12:3-9. => Norrby, K; List, A | The Growth of Groups
            MM-009 Study Group, Norrby K, List A. Growth of vessels in bone. J Test Biol 2001;12:3-9.
                => MM-009 Study Group; Norrby, K; List, A. | Growth of vessels in bone
            Group growth of vessels in bone. J Test Biol 2001;12:3-9. =>  | Group growth of vessels in bone
            Effects of a team approach on mortality. Lancet 2001;12:3-9. =>  | Effects of a team approach on mortality
            No authors. Growth of vessels in bone. J Test Biol 2001;12:3-9. =>  | Growth of vessels in bone
            Organisation for Economic Co-operation and Development. Growth of vessels in bone. J Test Biol 2001;12:3-9.
                => Organisation for Economic Co-operation and Development | Growth of vessels in bone
            International Committee of Medical Journal Editors. Growth of vessels in bone. J Test Biol 2001;12:3-9.
                => International Committee of Medical Journal Editors | Growth of vessels in bone
            Norrby K., et al., Growth of vessels in bone, J Test Biol 2001;12:3-9. => Norrby, K.; … | Growth of vessels in bone
            Norrby K et al Growth of vessels in bone. J Test Biol 2001;12:3-9. => Norrby, K; … | Growth of vessels in bone
            Norrby K, List A, et al; for the Vessels Study Group. Growth of vessels in bone. J Test Biol. 2001;12:3-9.
                => Norrby, K; List, A; Vessels Study Group; … | Growth of vessels in bone
            K. Norrby et al. (ATLAS Collaboration), Growth of vessels, Phys. Lett. B716 (2012) 1.
                => Norrby, K.; ATLAS Collaboration; … | Growth of vessels
            Klas Norrby (2001) Growth of vessels in bone. J Test Biol 12:3-9. => Norrby, Klas | Growth of vessels in bone
            Klas Norrby, 2001. Growth of vessels in bone. J Test Biol 12:3-9. => Norrby, Klas | Growth of vessels in bone
            Norrby K, Weber, List A. Growth of vessels in bone. J Test Biol 2001;12:3-9.
                => Norrby, K; Weber; List, A. | Growth of vessels in bone
            Norrby K Jr. Growth of vessels in bone. J Test Biol 2001;12:3-9. => Norrby, K | Growth of vessels in bone
            Norrby K, 3rd, List A. Growth of vessels in bone. J Test Biol 2001;12:3-9. => Norrby, K; List, A. | Growth of vessels in bone
            Norrby K; List A; Weber D. Growth of vessels in bone. J Test Biol 2001;12:3-9.
                => Norrby, K; List, A; Weber, D. | Growth of vessels in bone
            Norrby, Klas. Growth of vessels in bone. J Test Biol 2001;12:3-9. => Norrby, Klas | Growth of vessels in bone
            Norrby, K.: Growth of vessels in bone. J Test Biol 12, 3-9 (2001) => Norrby, K. | Growth of vessels in bone
            """
        );

    [Theory]
    [MemberData(nameof(Whole))]
    public void Organisations_and_groups_are_told_from_titles(string printed, string read) =>
        Assert.Equal(read, ReadingRows.Of(printed, Part.Authors, Part.Title));
}
