using EnrichPipeline.Citations;
using Xunit;

namespace EnrichPipeline.Tests.Citations;

public sealed class PrintedIdentifierTests
{
    [Theory]
    [InlineData("Smith J. T. J 2001;1:1. doi:10.1000/xyz123.", "10.1000/xyz123")]
    [InlineData("Smith J. T. J 2001;1:1. DOI: 10.1000/XYZ123", "10.1000/xyz123")]
    [InlineData("Smith J. T. J 2001;1:1. https://doi.org/10.1000/xyz123", "10.1000/xyz123")]
    [InlineData("Smith J. T. J 2001;1:1. http://dx.doi.org/10.1000/xyz123.", "10.1000/xyz123")]
    [InlineData("Smith J. T. J 2001;1:1. 10.1000/xyz123", "10.1000/xyz123")]
    [InlineData("Smith J. T. J 2001;1:1 (doi:10.1000/xyz123).", "10.1000/xyz123")]
    [InlineData("[doi:10.1000/xyz123]", "10.1000/xyz123")]
    [InlineData(
        "doi: 10.1002/(SICI)1097-0142(19990515)85:10<2177::AID-CNCR11>3.0.CO;2-Q.",
        "10.1002/(sici)1097-0142(19990515)85:10<2177::aid-cncr11>3.0.co;2-q"
    )]
    [InlineData(
        "doi: 10.1002/(SICI)1097-0142(19990515)85:10&lt;2177::AID-CNCR11&gt;3.0.CO;2-Q",
        "10.1002/(sici)1097-0142(19990515)85:10<2177::aid-cncr11>3.0.co;2-q"
    )]
    [InlineData("doi:10.1016/S0140-6736(05)67402-8", "10.1016/s0140-6736(05)67402-8")]
    [InlineData("(doi:10.1016/S0140-6736(05)67402-8).", "10.1016/s0140-6736(05)67402-8")]
    [InlineData(
        "https://doi.org/10.1002%2F(SICI)1097-0142(19990515)85%3A10%3C2177%3A%3AAID-CNCR11%3E3.0.CO%3B2-Q",
        "10.1002/(sici)1097-0142(19990515)85:10<2177::aid-cncr11>3.0.co;2-q"
    )]
    [InlineData("doi:10.1016/S0033–1111(05)17950–1", "10.1016/s0033-1111(05)17950-1")]
    [InlineData("doi:10.1111/j.1365\u2010313X.2008.03500.x", "10.1111/j.1365-313x.2008.03500.x")]
    [InlineData("doi:10.1016/ j.cell.2011.02.013", "10.1016/j.cell.2011.02.013")]
    [InlineData("doi:10.1016/j. cell.2011.02.013", "10.1016/j.cell.2011.02.013")]
    [InlineData("doi: 10.3389 /fnagi.2010.00025", "10.3389/fnagi.2010.00025")]
    [InlineData("doi:10.1000/xyz. 2005;12:34", "10.1000/xyz")]
    [InlineData("doi:10.1000/xyz123. Accessed 12 May 2019.", "10.1000/xyz123")]
    [InlineData("https://www.frontiersin.org/articles/10.3389/fpsyg.2014.00001/full", "10.3389/fpsyg.2014.00001")]
    [InlineData("https://onlinelibrary.wiley.com/doi/abs/10.1111/j.1365-313X.2008.03500.x", "10.1111/j.1365-313x.2008.03500.x")]
    [InlineData("https://www.doi.org/10.1000/xyz123", "10.1000/xyz123")]
    [InlineData("https://doi.org/10.1101/322859v2.full.pdf", "10.1101/322859")]
    [InlineData("doi:10.1000/xyz123.PMID: 11846609", "10.1000/xyz123")]
    [InlineData("doi :10.1103/PhysRevD.7.2333.URL https: //link.aps.org/doi/10.1103/PhysRevD.7. 2333.", "10.1103/physrevd.7.2333")]
    [InlineData("doi: 10.1007/BF02345020.URLhttps : //doi.org/10.1007/BF02345020.", "10.1007/bf02345020")]
    [InlineData("doi:10.1007/JHEP01(2015)073[arXiv :1408.3203[hep -th]]", "10.1007/jhep01(2015)073")]
    [InlineData("doi:10.1146/annurev.nucl.55.090704.151502,arXiv :hep-ph/0502182.", "10.1146/annurev.nucl.55.090704.151502")]
    [InlineData("doi:10.48550/arXiv.1408.3203", "10.48550/arxiv.1408.3203")]
    [InlineData("doi:10.3969/j.issn.1002-5006.2015.04.028.", "10.3969/j.issn.1002-5006.2015.04.028")]
    [InlineData("doi:10.3969/J.ISSN1002-5006.2015.04.028.", "10.3969/j.issn1002-5006.2015.04.028")]
    [InlineData("doi:10.1007/BF02345020.ISSN 1432-0916", "10.1007/bf02345020")]
    [InlineData("doi:10.1000/1234.url.5", "10.1000/1234.url.5")]
    [InlineData("The ratio 110.1234/5 is no DOI", null)]
    [InlineData("10.12/short registrant", null)]
    [InlineData("DOI 10.1000.10/123456", "10.1000.10/123456")]
    [InlineData("doi:10.1603/0013-8746(2002)095[0257:PFDPOB]2.0.CO;2", "10.1603/0013-8746(2002)095[0257:pfdpob]2.0.co;2")]
    [InlineData("<i>Nature</i> <b>1</b>, 2. doi:10.1038/abc.", "10.1038/abc")]
    [InlineData("doi: 10.1000/xyz123 [PubMed]", "10.1000/xyz123")]
    [InlineData("doi:10.1000/xyz123[CrossRef]", "10.1000/xyz123")]
    [InlineData("{doi:10.1000/xyz123}", "10.1000/xyz123")]
    [InlineData("<doi:10.1000/xyz123>", "10.1000/xyz123")]
    [InlineData("doi:10.1000/xyz(123", "10.1000/xyz(123")]
    [InlineData("doi:10.1000/a(b)c", "10.1000/a(b)c")]
    [InlineData("doi:10.1000/a[b]c", "10.1000/a[b]c")]
    [InlineData("doi:10.1000/a{b}c", "10.1000/a{b}c")]
    [InlineData("https://www.medrxiv.org/content/10.1101/2020.01.30.20019844v1", "10.1101/2020.01.30.20019844")]
    [InlineData("doi:10.1000/322859v2", "10.1000/322859v2")] // only those preprints have versions so
    [InlineData("no identifier here", null)]
    public void A_doi_is_found_however_it_is_printed(string printed, string? doi) =>
        Assert.Equal(doi, CitationParser.Parse(printed).Doi?.Value);

    [Theory]
    [InlineData("PMID: 11846609.", "11846609", null)]
    [InlineData("PMID:11846609; PMCID: PMC1234567", "11846609", "PMC1234567")]
    [InlineData("PubMed PMID: 16085014; PubMed Central PMCID: PMC2376196.", "16085014", "PMC2376196")]
    [InlineData("[PubMed: 16085014]", "16085014", null)]
    [InlineData("https://pubmed.ncbi.nlm.nih.gov/16085014/", "16085014", null)]
    [InlineData("https://www.ncbi.nlm.nih.gov/pubmed/16085014", "16085014", null)]
    [InlineData("https://europepmc.org/article/MED/16085014", "16085014", null)]
    [InlineData("https://www.ncbi.nlm.nih.gov/pmc/articles/PMC2376196/", null, "PMC2376196")]
    [InlineData("PMC 2376196", null, "PMC2376196")]
    [InlineData("doi:10.1000/xyz123.PMID: 11846609", "11846609", null)]
    [InlineData("doi:10.1000/xyz123PMID:11846609;PMCID:PMC1234567", "11846609", "PMC1234567")]
    [InlineData("PubMedCrossRef", null, null)]
    public void PubMed_numbers_are_found(string printed, string? pmid, string? pmcid)
    {
        var citation = CitationParser.Parse(printed);

        Assert.Equal((pmid, pmcid), (citation.Pmid?.Value, citation.Pmcid?.Value));
    }

    [Theory]
    [InlineData("Smith, A., Ba, J.: Title of it. CoRR abs/1412.6980 (2014)", "1412.6980")]
    [InlineData("A. Smith and J. Ba, \"Title of it,\" CoRR, vol. abs/1412.6980v9, 2014.", "1412.6980")]
    [InlineData("Smith, A. and Ba, J. Title of it. ArXiv, abs/1906.00591, 2019.", "1906.00591")]
    [InlineData("Smith J. Title of it. arXiv preprint arXiv:hep-th/9711200, 1997.", "hep-th/9711200")]
    [InlineData("Smith J. Title of it. arXiv.org:astro-ph /9612213, 1996.", "astro-ph/9612213")]
    [InlineData("Smith J. Title of it. hep-th/9711200, 1997.", "hep-th/9711200")]
    [InlineData("Smith J. Title of it [hep-lat/9903021].", "hep-lat/9903021")]
    [InlineData("Smith J. Title of it, hep- ex/0605066v2 (2006).", "hep-ex/0605066")]
    [InlineData("Smith J. Title of it [math.AG/0601249].", "math/0601249")]
    [InlineData("Smith J. Title of it. Grant cs-12/3456789, 1997.", null)]
    [InlineData("Smith J. Title of it. https://papers.example.org/abs/1412.6980", null)]
    public void Numbers_of_arXiv_are_found_and_are_no_volumes_or_pages(string printed, string? arxiv)
    {
        var citation = CitationParser.Parse(printed);

        Assert.Equal((arxiv, null, "Title of it"), (citation.Arxiv?.Value, citation.Pages, citation.Title));
    }

    [Theory]
    [InlineData("Smith J. Title of it. https://example.org/2019/12/345-67")]
    [InlineData("Smith J. Title of it. doi:10.1016/S0140-6736(05)67402-8")]
    [InlineData("Smith J. Title of it. Accessed 12 May 2019.")]
    [InlineData("Smith J. Title of it [cited 2019 May 12]. PMID: 11846609")]
    [InlineData("Smith J. Title of it. arXiv:1810.04805")]
    [InlineData("Smith J. Title of it. https://papers.example.org/abs/1412.6980")]
    [InlineData("Smith J. Title of it. ISBN 0-12-345678-9")]
    public void Numbers_of_identifiers_addresses_and_dates_of_access_are_no_fields(string printed)
    {
        var citation = CitationParser.Parse(printed);

        Assert.Equal((null, null, null), (citation.Year, citation.Volume, citation.Pages));
        Assert.Equal("Title of it", citation.Title);
    }
}
