using Xunit;
using static EnrichPipeline.Tests.Matching.Works;

namespace EnrichPipeline.Tests.Matching.Scorers;

/// <summary>Tests titles that differ in one word. Some words make them titles of different works.</summary>
public sealed class OpposedWordsTests
{
    public static TheoryData<string, string> OtherWorks => Pairs(
        """
        men women, boys girls, male female, males females, children adults, adolescents infants, elderly adults
        mother father, mothers fathers, maternal paternal, parents mothers
        acute chronic, subacute acute
        systolic diastolic
        left right, bilateral unilateral
        early late
        upper lower
        anterior posterior
        proximal distal
        dorsal ventral
        medial lateral
        vitro vivo, silico vitro
        positive negative
        rural urban
        summer winter, spring autumn
        first second, third fourth, fifth first
        one two, three four, five six, seven one
        primary secondary, tertiary primary
        alpha beta, gamma delta, epsilon kappa, lambda alpha
        north south, east west, northern southern, eastern western
        mice rats, humans pigs, dogs rabbits, cats mice, mouse rat, human pig, dog rabbit, cat sheep
        high low
        long short
        large small
        old young, new old
        dry wet
        hot cold
        arterial venous
        excitatory inhibitory
        sensory motor
        dominant recessive
        agonist antagonist, agonists antagonists, inhibitor activator, inhibitors activators
        benefits harms, risks benefits
        obese lean
        light dark, heavy light
        gain loss
        smokers nonsmokers
        hypertension hypotension, interstellar intrastellar, intracranial extracranial, preoperative postoperative
        upstream downstream, overweight underweight, endogenous exogenous, macroscopic microscopic, anticoagulant procoagulant
        monomorphic polymorphic, homozygous heterozygous, abduction adduction, afferent efferent, increase decrease
        intrinsic extrinsic, inhaled exhaled, unilobar bilobar, subglottic supraglottic, eutrophic dystrophic
        tachycardia bradycardia, isotropic anisotropic, hydrophilic lipophilic, superficial subficial
        invasive noninvasive, stable unstable, activation deactivation, similar dissimilar, bodies antibodies, mature immature
        active inactive, regular irregular, typical atypical, aerobic anaerobic, clinical subclinical, natal prenatal, natal postnatal
        january february, may march, scotland england, niger nigeria, austria australia, nitrate nitrite, sulfate sulfide
        CYP2C9 CYP2C19, CYP2C9 CYP3C9, H1N1 H5N1, H5N1 H5N8, IL6 IL8
        """);

    public static TheoryData<string, string> SameWorks => Pairs(
        """
        tumour tumor, sulphate sulfate, Mg2 Mg2, men man, color colour, ageing aging, analysis analyses, upstreams upstream
        hot old, hyper hypo, inlet let, microarray array, telehealth health, interact intract, 1990s 1990, B12 B12a, IL6 IL06
        """);

    [Theory]
    [MemberData(nameof(OtherWorks))]
    public void Words_that_exclude_each_other_make_another_work(string printed, string recorded)
    {
        Assert.True(AreOpposed(printed, recorded), $"{printed} for {recorded}");
        Assert.True(AreOpposed(recorded, printed), $"{recorded} for {printed}");
    }

    [Theory]
    [MemberData(nameof(SameWorks))]
    public void Spellings_and_words_of_two_kinds_do_not(string printed, string recorded)
    {
        Assert.False(AreOpposed(printed, recorded), $"{printed} for {recorded}");
        Assert.False(AreOpposed(recorded, printed), $"{recorded} for {printed}");
    }

    [Theory]
    [InlineData("without")]
    [InlineData("not")]
    [InlineData("non")]
    [InlineData("no")]
    [InlineData("never")]
    [InlineData("versus")]
    [InlineData("lack")]
    [InlineData("failure")]
    [InlineData("protocol")]
    public void A_word_that_denies_decides_even_alone(string word)
    {
        Assert.True(AreOpposed(word, ""), $"{word} is printed");
        Assert.True(AreOpposed("", word), $"{word} is recorded");
    }

    [Theory]
    [InlineData("hepatitis B", "hepatitis C", true)]
    [InlineData("hepatitis B", "hepatitis B", false)]
    [InlineData("vitamin D", "vitamin A", true)]
    [InlineData("patient s", "patient t", false)]
    [InlineData("ion A", "ion B", true)]
    [InlineData("protein C", "protein S", true)]
    [InlineData("(R)-carvone", "(S)-carvone", true)]
    [InlineData("D-serine", "L-serine", true)]
    [InlineData("D-serine and L-serine", "L-serine and D-serine", false)]
    [InlineData("Crohn's", "Crohn", false)]
    public void Another_letter_beside_the_same_long_word_makes_another_work(string printed, string recorded, bool expected)
    {
        Assert.Equal(expected, AreOpposed(printed, recorded));
        Assert.Equal(expected, AreOpposed(recorded, printed));
    }

    private static bool AreOpposed(string printed, string recorded) =>
        Printed.Against(
            $"Norrby K, Lindahl B. {Title(printed)}. Microvasc Res 1996;51:153-163.",
            new()
            {
                Title = Title(printed),
                Container = "Microvasc Res",
                Year = 1996,
                Volume = "51",
                Pages = "153-163",
            },
            Work("Norrby K; Lindahl B", Title(recorded), "Microvasc Res | 1996 | 51 | 3 | 219-231")).Title.Opposed;

    private static string Title(string word) =>
        $"Growth of vessels and {word} signals in the mesentery behind the kidney".Replace("  ", " ", StringComparison.Ordinal);

    private static TheoryData<string, string> Pairs(string lines)
    {
        var pairs = new TheoryData<string, string>();
        foreach (var pair in lines.Split([',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            pairs.Add(pair.Split(' ')[0], pair.Split(' ')[1]);
        return pairs;
    }
}
