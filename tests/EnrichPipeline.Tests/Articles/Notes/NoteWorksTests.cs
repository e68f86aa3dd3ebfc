using EnrichPipeline.Articles.Notes;
using Xunit;

namespace EnrichPipeline.Tests.Articles.Notes;

/// <summary>Tests which works a note cites in full. The works are invented.</summary>
public sealed class NoteWorksTests
{
    private const string Abel = "Ruth Abel, Salz und Gesellschaft. Eine Studie, Bonn 1978, S. 45";
    private const string Bond = "Bond, Tom: Das Ende der Fischerei, in: Zeitschrift für Meere 12 (1985), S. 12-34, hier S. 15";
    private const string Cole = "M. Cole/R. von Dorn (Hg.), Die Ordnung der Häfen, Frankfurt a.M. 1969, S. 9";
    private const string Dunn = "Max Dunn, ‘The Order of Ports’, Journal of Seas, vol. 12, no. 3 (1973), pp. 12-34";

    public static TheoryData<string, string[]> Notes =>
        new()
        {
            { $"{Abel}.", [$"{Abel}."] },
            { $"Vgl. {Abel}.", [$"{Abel}."] },
            { $"Vgl. dazu auch {Bond}", [Bond] },
            { $"So z. B. bei {Abel}", [Abel] },
            { $"Vgl. hierzu u. a. {Abel}", [Abel] },
            { $"Quoted in {Dunn}", [Dunn] },
            { $"See, for example, {Dunn}.", [$"{Dunn}."] },
            { $"Vgl. {Abel}; {Bond}; ferner {Cole}", [Abel, Bond, Cole] },
            { $"{Abel};{Bond}", [Abel, Bond] },
            { "Siehe H.-U. Wehler, Das Haus am Meer, Göttingen 1973, S. 5", ["H.-U. Wehler, Das Haus am Meer, Göttingen 1973, S. 5"] },
            { "Abel, R./Cole, J.-C.: Salz und Meer, Bonn 1978", ["Abel, R./Cole, J.-C.: Salz und Meer, Bonn 1978"] },
            { "Vgl. von Dorn, R.: Theorie der Häfen, Bonn 1991", ["von Dorn, R.: Theorie der Häfen, Bonn 1991"] },
            { "Zur Lehre vom Meer der Häfen, Bonn 1991", [] },
            { $"{Abel}; dagegen {Bond}", [Abel, Bond] },
            { $"Siehe {Cole} sowie {Bond}", [Cole, Bond] },
            { $"{Abel}. Vgl. auch {Cole}", [$"{Abel}.", Cole] },
            { $"Vgl. {Cole}. Dagegen {Bond}", [$"{Cole}.", Bond] },
            { $"{Dunn}; for a critique, see {Cole}", [Dunn, Cole] },
            { "Abel, R.; Bond, T.: Salz und Gesellschaft, Bonn 1978", ["Abel, R.; Bond, T.: Salz und Gesellschaft, Bonn 1978"] },
            { $"{Abel}; Ders., Die Not der Häfen, Köln 1980, S. 3", [Abel, "Ders., Die Not der Häfen, Köln 1980, S. 3"] },
            { $"Ebd., S. 12; vgl. auch {Bond}", [Bond] },
            { $"{Abel}; Cole, a.a.O., S. 12.", [Abel] },
            { $"{Abel}, der allerdings zu anderen Schlüssen kommt.", [Abel] },
            { $"{Abel}. Dort finden sich auch weitere Nachweise.", [Abel] },
            { $"Der Begriff geht auf Weber zurück; vgl. {Bond}", [Bond] },
            { $"Dieser Befund ist umstritten. Siehe etwa {Cole}", [Cole] },
            { $"Eine gute Übersicht gibt {Abel}", [Abel] },
            { $"So der Titel des Buches von {Abel}", [Abel] },
            { $"Zur Geschichte der Salzforschung: {Abel}", [Abel] },
            {
                "R. Abel, Salz und Macht, Tübingen 51976, S. 54. Abel spricht dort von Brauch.",
                ["R. Abel, Salz und Macht, Tübingen 51976, S. 54"]
            },
            { "Abel, R. (1986): Salz und Gesellschaft. Bonn: Hafen.", ["Abel, R. (1986): Salz und Gesellschaft. Bonn: Hafen."] },
            {
                "Bundesministerium für Salz und Meer (Hg.), Grund- und Strukturdaten 1986/87, Bonn 1986, S. 24.",
                ["Bundesministerium für Salz und Meer (Hg.), Grund- und Strukturdaten 1986/87, Bonn 1986, S. 24."]
            },
            { "Abel v. Board of Salt, 347 U.S. 483 (1954)", ["Abel v. Board of Salt, 347 U.S. 483 (1954)"] },
            { $"{Bond}. 71n the original, it is in italics.", [Bond] },
            { "R. Abel and T. Bond, Ports, 1972, 238, 37-38.", ["R. Abel and T. Bond, Ports, 1972, 238, 37-38."] },
            { "Abel, Ports, 1972, 37.", [] },
            { "Ebd.", [] },
            { "Ibid., p. 55.", [] },
            { "Abel, a.a.O., S. 130.", [] },
            { "Vgl. Abel (Anm. 3), S. 45; Bond 1985, S. 12.", [] },
            { "Vgl. Abel (1984: 12 ff.), Bond (1981) und Cole (1982).", [] },
            { "Abel, Salz, S. 12.", [] },
            { "Für Hinweise danke ich Ruth Abel, Bonn, und Tom Bond, Köln, die eine Fassung vom Mai 1987 lasen.", [] },
            { "Überarbeitete Fassung eines Vortrags, der im Mai 1986 in Hamburg gehalten wurde.", [] },
            { "In der Bundesrepublik Deutschland, aber auch in Österreich, ist dies seit 1975 so.", [] },
            { "Interview vom 12. März 1985.", [] },
        };

    [Theory]
    [MemberData(nameof(Notes))]
    public void A_note_gives_the_works_that_it_cites_in_full(string note, string[] works) =>
        Assert.Equal(works, NoteWorks.Of(note).Select(work => note[work.Start..work.End]));
}
