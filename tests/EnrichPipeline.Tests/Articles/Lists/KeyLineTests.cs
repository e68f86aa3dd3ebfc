using System.Text;
using EnrichPipeline.Articles;
using EnrichPipeline.Articles.Formats;
using Xunit;

namespace EnrichPipeline.Tests.Articles.Lists;

/// <summary>Tests lists that print the short form of each work before it.</summary>
public sealed class KeyLineTests
{
    private const string Archaeology = """
        Einige Worte zum Fundplatz und zu dem, was dort gefunden wurde.

        Literatur

        Abel/Bond 2001
          R. Abel/H. Bond, Ein Kinderschuh des 19. Jahrhunderts aus Dorndorf an der
          Saale. Jahrbuch Dorndorf 2001, 65–73.
        Cole u. a. 1978
          G. Cole/B. Dunn/F. Eder, Brettspiele der Römer (Mainz 1978).
        von Dohm 1933
          O. von Dohm, Pfarrer und Schulmeister. Ein Beitrag zur Geschichte der
          Kirchenbücher. Deutscher Roland 6, 1933, 121–125.
        Eder 2004a
          D. Eder, Die Herkunft der Würfel (München 2004).
        Ford 1973/1974
          N. Ford, The king and the dice. Journal Orient. Inst. 23, 1973/1974, 287–307.
        Gold o. J.
          T. Gold, Eine Partie Schach. In: D. Haas (Hrsg.), Erzähler aus
          Mexiko (Antwerpen o. J.) 150–161.
        """;

    [Fact]
    public void The_short_form_is_the_label_of_the_entry_below_it()
    {
        var references = Read(Archaeology);

        Assert.Equal(
            ["Abel/Bond 2001", "Cole u. a. 1978", "von Dohm 1933", "Eder 2004a", "Ford 1973/1974", "Gold o. J."],
            references.Select(reference => reference.Label));
        Assert.Equal("G. Cole/B. Dunn/F. Eder, Brettspiele der Römer (Mainz 1978).", references[1].Printed);
        Assert.Equal(
            "T. Gold, Eine Partie Schach. In: D. Haas (Hrsg.), Erzähler aus Mexiko (Antwerpen o. J.) 150–161.",
            references[5].Printed);
    }

    [Theory]
    [InlineData(" ")]
    [InlineData(": ")]
    [InlineData(" = ")]
    public void The_short_form_before_the_work_on_its_line_is_the_label(string sign)
    {
        var references = Read($"""
            Quelques mots sur le site et sur ce qui y fut trouvé.

            Bibliographie

            Abel 1986{sign}L.A. Abel, « Le soulier de l'enfant dans la vallée de la Saale », Journal, 41, 7 (1986), p. 73-91.
            Bond et Cole 2010{sign}S. Bond et W. Cole, « Les jeux de table des Romains », Revue du Nord, 11 (2010), p. 106,
            en ligne.
            Dunn et al. 1971{sign}J.-P. Dunn et al., Relations anciennes et solution nouvelle du dixième problème, Paris (1971).
            Eder 2008{sign}P. Eder, Passio sancti Titi apostoli : études offertes par les collègues, Udine (2008).
            Ford 2001{sign}N.J. Ford, Le chevalier et les dés, Mayence (2001).
            """);

        Assert.Equal(
            ["Abel 1986", "Bond et Cole 2010", "Dunn et al. 1971", "Eder 2008", "Ford 2001"],
            references.Select(reference => reference.Label));
        Assert.Equal(
            "S. Bond et W. Cole, « Les jeux de table des Romains », Revue du Nord, 11 (2010), p. 106, en ligne.",
            references[1].Printed);
        Assert.Equal("N.J. Ford, Le chevalier et les dés, Mayence (2001).", references[4].Printed);
    }

    [Theory]
    [InlineData("Abel L 1986 The shoe", "Bond S 2010 Games", "Dunn J 1971 Relations", "Eder P 2008 Studies", "Ford N 2001 The knight")]
    [InlineData("Abel 1986 Abel towns", "Bond 2010 Bond games", "Dunn 1971 Dunn songs", "Eder 2008 Eder studies", "Ford 2001 Ford dice")]
    public void Author_and_year_are_no_short_form_if_the_work_does_not_begin_with_the_author(params string[] beginnings)
    {
        var references = Read($"""
            A few words about the site and what was found there.

            References

            {beginnings[0]} of the child in the valley of the Saale. Journal of Towns 41:73-91.
            {beginnings[1]} of the Romans and their neighbours. Revue du Nord 11:106-120.
            {beginnings[2]} and a new solution of the tenth problem. Paris: Seuil.
            {beginnings[3]} offered by the colleagues. Udine: Forum.
            {beginnings[4]} and its history. Mainz: Zabern.
            """);

        Assert.Equal(5, references.Count);
        Assert.All(references, reference => Assert.Null(reference.Label));
        Assert.Equal(beginnings, references.Zip(beginnings, (reference, beginning) => reference.Printed[..beginning.Length]));
    }

    [Fact]
    public void Last_lines_that_are_a_place_and_a_year_stay_in_their_entries()
    {
        var references = Read("""
            Einige Worte zum Fundplatz und zu dem, was dort gefunden wurde.

            Literatur

            Abel, R., Ein Kinderschuh des 19. Jahrhunderts aus Dorndorf an der Saale und seine Geschichte,
            Mainz 1991
            Bond, H., Brettspiele der Römer und ihrer Nachbarn in den Provinzen nördlich der Alpen, Band 2,
            Stuttgart 1992
            Cole, G., Pfarrer und Schulmeister. Ein Beitrag zur Geschichte der Kirchenbücher in den Dörfern,
            Frankfurt 1993
            Dunn, B., Die Herkunft der Würfel. Eine Untersuchung zu Spielen in der frühen Neuzeit, 2. Auflage,
            Berlin 1994
            Eder, F., Schach und Brettspiele. Ein Handbuch für Sammler und für alle, die es werden wollen,
            Leipzig 1995
            """);

        Assert.Equal(5, references.Count);
        Assert.All(references, reference => Assert.Null(reference.Label));
        Assert.EndsWith("Mainz 1991", references[0].Printed);
    }

    private static IReadOnlyList<Reference> Read(string text) =>
        new ArticleReader().Read("paper.txt", Encoding.UTF8.GetBytes(text)).Article!.References;
}
