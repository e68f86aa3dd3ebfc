using Xunit;

namespace EnrichPipeline.Tests.Articles.Boundaries;

/// <summary>How texts end and begin, in the shapes that lists print, in invented words.</summary>
public sealed class SignTests
{
    [Theory]
    [InlineData("J Foo 2001;12:34-56.", EndSign.PagesStop)]
    [InlineData("J Foo 2001;12:34S–56S.", EndSign.PagesStop)]
    [InlineData("J Foo 2001; 12: 34-56;.", EndSign.PagesStop)]
    [InlineData("Foo 12: 204 – 208,", EndSign.NumberComma)]
    [InlineData("Foo Phys 12, 204–8.,", EndSign.NumberComma)]
    [InlineData("Abel R, Bond T,", EndSign.GoesOn)]
    [InlineData("Deaths from salt in the north, 1997–2004.", EndSign.WordStop)]
    [InlineData("Uptake of salt by saltin-1.", EndSign.WordStop)]
    [InlineData("Saltburg: Salt Press; 2001.", EndSign.YearStop)]
    [InlineData("Saltburg: Salt Press.", EndSign.Publisher)]
    [InlineData("Berlin: Springer-Verlag", EndSign.Publisher)]
    [InlineData("Cornhill Univ. Print, Ithaca, NY.", EndSign.Region)]
    [InlineData("Cornhill Print, Boston, Massachusetts, USA.", EndSign.Region)]
    [InlineData("Growth of cells in salt. Smith NY", EndSign.Initials)]
    [InlineData("http://example.org/salt (accessed 1 May 2004).", EndSign.Accessed)]
    [InlineData("https://example.org/salt [accessed May 2004]", EndSign.Accessed)]
    [InlineData("https://example.org. Accessed July 10, 2004.", EndSign.Accessed)]
    [InlineData("http://example.org/a/salt (Acesso em: 28 out. 2004).", EndSign.Accessed)]
    [InlineData("Foo. 2001 1 3;12(1):2–20. PubMed PMID: 1234567.", EndSign.Identifier)]
    [InlineData("Salt Press; 2001. ISBN: 123-4", EndSign.Identifier)]
    [InlineData("Ecology of Salt, in press.", EndSign.InPress)]
    [InlineData("Manuscript in preparation.", EndSign.InPress)]
    [InlineData("Available: https://example.org/a-long-way/to/salt-2004.pdf", EndSign.Address)]
    [InlineData("doi: https:// doi. org/10.1000/salt.", EndSign.AddressStop)]
    public void The_end_of_a_text_is_told(string text, object sign) => Assert.Equal(sign, Ending.Of(text));

    [Theory]
    [InlineData("World Body Organization. Salt report. 2001.", StartSign.Organisation)]
    [InlineData("Ministry of Salt (2001) Report.", StartSign.Organisation)]
    [InlineData("Brasil. Ministério do Sal. Sal e saúde. 2001.", StartSign.Organisation)]
    [InlineData("The Salt Atlas Research Network (2001) Salt.", StartSign.Organisation)]
    [InlineData("Journal of the American Salt Association. 2001;12:3.", StartSign.Continuation)]
    [InlineData("Annals of the Salt Society. 2001;12:3.", StartSign.JournalWord, StartSign.Capital)]
    [InlineData("WBS. Salt report. Geneva; 2001.", StartSign.Acronym)]
    [InlineData("CSC (Centers for Salt Control). 2001 Salt.", StartSign.Acronym)]
    [InlineData("[12 January 2004]. Abel R.", StartSign.Mark)]
    [InlineData("[online] Abel R.", StartSign.Mark)]
    [InlineData("“Salt in the sea.” Foo 12", StartSign.Quote)]
    [InlineData("PubMed PMID: 1234567. Abel R, Bond T.", StartSign.Continuation)]
    [InlineData("Reference Source Abel R, Bond T: Salt.", StartSign.Continuation)]
    [InlineData("Pt B):1839–47.", StartSign.Continuation)]
    [InlineData("In Abel R, Bond T (ed), Salt. Foo Press.", StartSign.Continuation)]
    [InlineData("718. Abel R, Bond T. Salt.", StartSign.Digit)]
    [InlineData("12. Springer, Saltburg.", StartSign.Digit)]
    [InlineData("Doi K, Abel R. Salt. Foo 2001;1:2.", StartSign.SurnameInitials)]
    [InlineData("LIN, S., KHAN, N. and ABEL, R., 2001. Salt.", StartSign.SurnameCommaInitials)]
    public void The_beginning_of_a_text_is_told(string text, params object[] signs) => Assert.Contains(Beginning.Of(text).Start, signs);

    [Theory]
    [InlineData("LIN, S., KHAN, N. and ABEL, R., 2001. Salt.", 3)]
    [InlineData("Abel R, Bond T. Salt.", 2)]
    [InlineData("USA, and more on Salt.", 0)]
    public void Names_are_counted(string text, int names) => Assert.Equal(names, Beginning.Of(text).Names);

    [Theory]
    [InlineData(EndSign.WordStop)]
    [InlineData(EndSign.CapitalStop)]
    [InlineData(EndSign.YearInBracketsStop)]
    [InlineData(EndSign.Word)]
    public void An_odd_end_is_believed_where_names_follow(object end)
    {
        Assert.True(WithNames((EndSign)end, 3) - WithNames((EndSign)end, 0) > WithNames(EndSign.GoesOn, 3) - WithNames(EndSign.GoesOn, 0));
    }

    private static double WithNames(EndSign end, int names) => Weights.Of(new Signs(end, StartSign.SurnameInitials, names, AfterNames.StopAndCapital, YearBefore.Within30));
}
