using System.Text;
using EnrichPipeline.Articles.Formats;
using Xunit;

namespace EnrichPipeline.Tests.Articles.Lists;

/// <summary>Tests lists without labels, indents and blank lines, where only words and the room at line ends distinguish entries.</summary>
public sealed class PlainListTests
{
    private static readonly string[] _withoutStops =
    [
        "Adler, Anna (1973): Salz und Wasser. Frankfurt am Main: Muster",
        "Adler, Anna/Horn, Max (1969): Geschichte des Salzes. Philosophische Fragmente. Frankfurt am Main: Fisch",
        "Berg, Petra L./Lang, Thomas (1980): Der gesellschaftliche Bau des Hafens. Eine Theorie. 5. Aufl. Frankfurt am Main: Fisch",
        "Busch, Rolf (1989): Educational Systems and Salt Outcomes. In: European Salt Review 5, S. 231-250",
        "Deutsches Salzamt (2004): Einkommen und Armut an der Küste. Wochenbericht 71, H. 12, S. 140-152",
        "Esch, Hartmut (1990): Gewohnheiten des Hafens. Die Reichweite von Theorien. In: Zeitschrift für Salz 19, H. 4, S. 231-247",
        "Geist, Rainer (2006): Die Struktur der Häfen. Zur Entwicklung der Küste. 4. Aufl. Wiesbaden: Verlag für Salz",
        "Hahn, Jürgen (1962): Wandel der Küste. Untersuchungen zu einer Kategorie des Hafens. Neustadt: Licht",
        "Kohl, Martin (1985): Der Lauf des Wassers. Historische Befunde und Argumente. In: Kölner Zeitschrift für Salz 37, S. 1-29",
        "Lang, Niklas (1984): Salzige Systeme. Grundriß einer Theorie. Frankfurt am Main: Muster",
    ];

    private static readonly string[] _ofManyNames =
    [
        "Abel R, Bond T, Cole M, Dunn K, Eder L, Ford P, Gold S, Hill T, Ives N. Growth of cells in salt water. J Foo 2001;12:34-56.",
        "Bond T, Cole M. Volume and pressure of the membrane in warm water. Bar Lett 2003;3:4-5.",
        "Cole M, de Vries P, Eder L. Notes on salt and on other minerals of the coast. Baz 2004;1:2-9.",
        "Dunn K, Ford P, Gold S. Rain in spring, and what it does to the lakes of the south. J Foo 2005;1:2-3.",
        "Eder L, Hill T. Snow on salt lakes. Baz 2006;4:5-6.",
        "Ford P, Abel R, Ives N, Jost B, Kern D, Lund A, Moor E, Nash F, Otto G, Pohl H. Ice. J Foo 2007;14:134-156.",
        "Gold S, Hill T. A short history of salt. 2nd ed. Oldtown: Salt Press; 2008.",
        "Hill T, Ives N, Jost B. The trade in salt between the towns of the coast. Bar Lett 2009;9:40-51.",
        "World Body for Salt. Salt report. Geneva: WBS; 2010.",
    ];

    [Theory]
    [InlineData(50)]
    [InlineData(58)]
    [InlineData(66)]
    [InlineData(82)]
    public void Lists_without_full_stops_are_split_at_any_width(int width) => AssertSplit("Literatur", _withoutStops, width);

    [Theory]
    [InlineData(50)]
    [InlineData(66)]
    [InlineData(82)]
    public void Names_at_the_beginning_of_a_full_line_go_on(int width) => AssertSplit("References", _ofManyNames, width);

    [Fact]
    public void Running_heads_that_tell_a_year_stay_out()
    {
        const string Head = "\f\nSoziale Welt 48, Mai 2001, S. 7 – 31\n\n";
        var pages = _withoutStops.Chunk(4).Select(page => string.Join('\n', page.Select(entry => entry + ".")));
        var given = Split("Literatur\n\n" + string.Join(Head, pages));
        Assert.Equal(_withoutStops.Select(entry => entry + "."), given);
    }

    private static void AssertSplit(string heading, string[] entries, int width) =>
        Assert.Equal(entries, Split($"{heading}\n\n{string.Join('\n', entries.SelectMany(entry => Wrapped(entry, width)))}\n"));

    private static IEnumerable<string> Split(string list)
    {
        const string Body = "A title\n\nSome body text that is long enough to be a line of prose in a paper.\n\n";
        var article = new ArticleReader().Read("page", Encoding.UTF8.GetBytes(Body + list)).Article!;
        return article.References.Select(reference => reference.Printed);
    }

    private static IEnumerable<string> Wrapped(string entry, int width)
    {
        var line = "";
        foreach (var word in entry.Split(' '))
        {
            if (line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }

            line += line.Length > 0 ? " " + word : word;
        }

        yield return line;
    }
}
