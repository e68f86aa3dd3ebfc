using EnrichPipeline.Articles.Lists;
using Xunit;

namespace EnrichPipeline.Tests.Articles.Lists;

public sealed class LinkHintsTests
{
    [Theory]
    [InlineData("2005, 32:1–2.PubMedCrossRefGoogle Scholar", "2005, 32:1–2.", "PubMed CrossRef GoogleScholar")]
    [InlineData("2005;32:1.PubMedPubMed CentralCrossRefGoogle Scholar", "2005;32:1.", "PubMed PubMedCentral CrossRef GoogleScholar")]
    [InlineData("2005;32:1. [PubMed] [Cross Ref]", "2005;32:1.", "PubMed CrossRef")]
    [InlineData("2005;32:1. [Google Scholar]", "2005;32:1.", "GoogleScholar")]
    [InlineData(
        "2005;32:1. Article CAS PubMed PubMed Central Google Scholar",
        "2005;32:1.",
        "Article Cas PubMed PubMedCentral GoogleScholar"
    )]
    [InlineData("2005;32:1ADSMathSciNetGoogle Scholar", "2005;32:1", "Ads MathSciNet GoogleScholar")]
    [InlineData("2005;32:1. PubMed Abstract | CrossRef Full Text | Google Scholar", "2005;32:1.", "PubMed CrossRef GoogleScholar")]
    [InlineData("2005;32:1. View Article Web of Science", "2005;32:1.", "Article WebOfScience")]
    [InlineData("2005;32:1. [PMC free article] [PubMed] [Google Scholar]", "2005;32:1.", "PubMedCentral PubMed GoogleScholar")]
    [InlineData("https://doi.org/10.1000/J.1469.XADSCrossRef", "https://doi.org/10.1000/J.1469.X", "Ads CrossRef")]
    [InlineData("2005;32:1. View Article PubMed/NCBI Google Scholar", "2005;32:1.", "Article PubMed GoogleScholar")]
    [InlineData("2005;32:1. [DOI] [PMC free article] [PubMed]", "2005;32:1.", "PubMedCentral PubMed")]
    [InlineData("2005;32:1. Google Scholar Crossref Search ADS WorldCat", "2005;32:1.", "GoogleScholar CrossRef Ads")]
    [InlineData("2005;32:1. Scopus (12) PubMed Crossref Google Scholar", "2005;32:1.", "PubMed CrossRef GoogleScholar")]
    [InlineData("2005;32:1. [CrossRef] [Green Version]", "2005;32:1.", "CrossRef")]
    [InlineData("2005;32:1. Search PubMed .", "2005;32:1.", "PubMed")]
    [InlineData("2005;32:1. Taylor & Francis Online Web of Science ® (Open in a new window)", "2005;32:1.", "WebOfScience")]
    [InlineData("The growth of the WorldCat", "The growth of the WorldCat", "")]
    [InlineData("Searches in Scopus (12)", "Searches in Scopus (12)", "")]
    [InlineData("Full Text", "", "FullText")]
    [InlineData("Searching PubMed for an article", "Searching PubMed for an article", "")]
    [InlineData("The catalogue of NASA ADS", "The catalogue of", "Ads")]
    [InlineData("Registry of the CAS", "Registry of the CAS", "")]
    [InlineData("How to write an Article", "How to write an Article", "")]
    [InlineData("Data at PUBMED. 2004.", "Data at PUBMED. 2004.", "")]
    [InlineData("", "", "")]
    public void Link_words_come_off_the_end_and_only_there(string text, string printed, string hints)
    {
        var (end, found) = LinkHints.Take(text);
        Assert.Equal((printed, hints), (text[..end], string.Join(' ', found)));
    }
}
